/// Document scanners. [id.mpp.device.scanner.SupervisedScanner] is one scanner with its life, its queue and its status;
/// a [id.mpp.device.scanner.ScannerDriver] is one way to reach one: `scanner.escl` over HTTP, `scanner.sane` through
/// scanimage in a process of its own. Pages exist in memory only, and only whole ones leave this package.
@NullMarked
package id.mpp.device.scanner;

import org.jspecify.annotations.NullMarked;
