package jp.tsunagi.api;

import java.time.Clock;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.http.Throttle;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.secret.Sealer;
import jp.tsunagi.core.settings.Settings;

/** What every part of the service is made with. */
record Service(
    Settings settings,
    Database database,
    Sealer sealer,
    Catalogs catalogs,
    Throttle throttle,
    Clock clock) {}
