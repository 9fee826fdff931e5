/// A service's own page: its public standard, and what can be done about it at this machine now.
@NullMarked
package id.mpp.kiosk.screen.service;

import org.jspecify.annotations.NullMarked;
