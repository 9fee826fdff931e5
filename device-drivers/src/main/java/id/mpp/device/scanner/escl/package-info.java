/// Driverless network scanners: eSCL over HTTP, in pure Java. The only place in this library that uses OkHttp, whose
/// calls can be cancelled from another thread and which notices a body that ends too early, and of JmDNS.
@NullMarked
package id.mpp.device.scanner.escl;

import org.jspecify.annotations.NullMarked;
