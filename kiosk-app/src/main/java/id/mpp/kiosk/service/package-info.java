/// Public services as data: what is asked, what paper is needed, what the public standard says. Plain Java only: no
/// JavaFX, no files, no clock. Reading the folders is [id.mpp.kiosk.catalogue]'s work.
@NullMarked
package id.mpp.kiosk.service;

import org.jspecify.annotations.NullMarked;
