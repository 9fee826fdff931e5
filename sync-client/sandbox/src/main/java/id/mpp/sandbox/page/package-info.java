/// The pages for people: arrivals for staff, approval and queue for phones. Plain HTML from the server; every value
/// passes the escaping of [id.mpp.sandbox.page.Html].
@NullMarked
package id.mpp.sandbox.page;

import org.jspecify.annotations.NullMarked;
