/// Findings as somebody reads them: lines in a terminal, JSON for programs, a paper for the file.
@NullMarked
package id.mpp.doctor.report;

import org.jspecify.annotations.NullMarked;
