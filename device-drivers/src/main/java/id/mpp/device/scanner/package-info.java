/// Document scanners: scanimage in a process of its own, and eSCL over HTTP.
@NullMarked
package id.mpp.device.scanner;

import org.jspecify.annotations.NullMarked;
