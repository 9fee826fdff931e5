/// An identity provider of somebody else's, `mvn -Pidp`: Keycloak from Maven Central, started on a free port.
@NullMarked
package id.mpp.sync.idp;

import org.jspecify.annotations.NullMarked;
