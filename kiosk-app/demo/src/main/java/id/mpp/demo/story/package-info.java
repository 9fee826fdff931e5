/// Scripted citizens: each story touches the real screen, the real devices answer, and what happened is told in lines,
/// pictures and one report.
@NullMarked
package id.mpp.demo.story;

import org.jspecify.annotations.NullMarked;
