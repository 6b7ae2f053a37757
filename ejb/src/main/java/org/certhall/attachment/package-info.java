/**
 * Scans that come with an order: judged by their content, made anew, sealed.
 *
 * <ul>
 *   <li>The type shall be told by the content, never by the name, and be one that the channel
 *       takes: {@code ScanReaderTest}.
 *   <li>Size in pixels shall be read from the header and refused above 40 megapixels before
 *       anything is decoded: {@code ScanReaderTest}.
 *   <li>Cut, mixed and hostile files shall be refused with a problem, whatever their bytes: {@code
 *       ScanReaderFuzzTest}.
 *   <li>What is kept shall be made anew from the pixels alone: {@code ScanReaderTest}.
 *   <li>Only so many shall be decoded at once, and whoever comes then shall be told to try again:
 *       {@code DecodingPlacesTest}; a replaced picture that nobody has reviewed shall not be kept:
 *       {@code ScanKeeperTest}.
 *   <li>Pictures shall lie sealed, and open for their own row alone: {@code UnlockFormDeskTest}.
 * </ul>
 *
 * <p>Who may see a picture is decided by those who ask for it; orders may not enter.
 */
package org.certhall.attachment;
