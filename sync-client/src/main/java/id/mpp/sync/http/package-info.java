/// HTTP to the central service: one client, bodies that are sent at most once, no redirects, bounded answers, and every
/// outcome a value. The only package that uses OkHttp. Enrolment, courier, sign-in and the hall calls come in.
@NullMarked
package id.mpp.sync.http;

import org.jspecify.annotations.NullMarked;
