/** The domain of Tsunagi and its PostGIS store. Knows neither HTTP nor GeoTools. */
@NullMarked
package jp.tsunagi.core;

import org.jspecify.annotations.NullMarked;
