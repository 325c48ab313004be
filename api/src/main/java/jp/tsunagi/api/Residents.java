package jp.tsunagi.api;

import java.util.Optional;
import jp.tsunagi.api.basemap.Basemap;
import jp.tsunagi.api.basemap.BasemapRoutes;
import jp.tsunagi.api.catalog.Catalogs;
import jp.tsunagi.api.courses.CourseRoutes;
import jp.tsunagi.api.http.GuardedRoutes;
import jp.tsunagi.api.http.PublicRoutes;
import jp.tsunagi.api.landmarks.LandmarkRoutes;
import jp.tsunagi.api.offline.OfflineRoutes;
import jp.tsunagi.api.pages.HomeRoutes;
import jp.tsunagi.api.pages.PageRoutes;
import jp.tsunagi.api.pages.PlaceRoutes;
import jp.tsunagi.api.pages.WallRoutes;
import jp.tsunagi.api.reading.FuriganaRoutes;
import jp.tsunagi.api.resources.AgendaRoutes;
import jp.tsunagi.api.resources.Agendas;
import jp.tsunagi.api.resources.CalendarRoutes;
import jp.tsunagi.api.resources.ResourceRoutes;
import jp.tsunagi.api.site.SiteRoutes;
import jp.tsunagi.api.streets.ServedStreets;
import jp.tsunagi.api.timetable.Networks;
import jp.tsunagi.api.timetable.TimetableRoutes;
import jp.tsunagi.api.trips.ReachRoutes;
import jp.tsunagi.api.trips.Travels;
import jp.tsunagi.api.trips.TripRoutes;
import jp.tsunagi.core.database.AgendaRepository;
import jp.tsunagi.core.database.CourseRepository;
import jp.tsunagi.core.database.Database;
import jp.tsunagi.core.database.DestinationRepository;
import jp.tsunagi.core.database.DirectoryRepository;
import jp.tsunagi.core.database.ResourceRepository;
import jp.tsunagi.core.database.SessionRepository;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.core.settings.Settings;

/** What everybody reads: list and map, pages, calendars, and the ways there and back. */
final class Residents {

  private final Service service;
  private final ServedStreets streets;
  private final Networks networks;
  private final ResourceRepository resources;
  private final Travels travels;

  Residents(Service service, ServedStreets streets, Networks networks) {
    this.service = service;
    this.streets = streets;
    this.networks = networks;
    resources = new ResourceRepository(service.database());
    travels =
        new Travels(new DestinationRepository(service.database()), networks, streets::current);
  }

  /** How resources are reached. */
  Travels travels() {
    return travels;
  }

  void register(PublicRoutes routes, GuardedRoutes guarded) {
    Settings settings = service.settings();
    Catalogs catalogs = service.catalogs();
    Optional<Basemap> basemap = Basemap.find(settings);
    new SiteRoutes(catalogs, settings.tiles(), basemap, service.clock()).register(routes);
    new BasemapRoutes(basemap).register(routes);
    new OfflineRoutes(catalogs, settings.offline()).register(routes);
    new FuriganaRoutes(service.throttle(), catalogs).register(guarded);
    registerResources(routes, guarded);
    registerPages(routes);
    registerWays(routes);
  }

  private void registerResources(PublicRoutes routes, GuardedRoutes guarded) {
    Database database = service.database();
    Catalogs catalogs = service.catalogs();
    new ResourceRoutes(resources, travels, catalogs, service.clock()).register(routes);
    new CalendarRoutes(
            resources,
            new SessionRepository(database),
            service.settings().publicUrl(),
            catalogs,
            service.clock())
        .register(routes);
    new CourseRoutes(
            new CourseRepository(database),
            resources,
            new SubmissionRepository(database),
            streets::current,
            catalogs,
            service.clock())
        .register(guarded);
  }

  private void registerPages(PublicRoutes routes) {
    String address = service.settings().publicUrl();
    Catalogs catalogs = service.catalogs();
    AgendaRepository agenda = new AgendaRepository(service.database());
    Agendas agendas = new Agendas(agenda, travels, service.clock());
    DirectoryRepository directory = new DirectoryRepository(service.database());
    new AgendaRoutes(agendas, catalogs).register(routes);
    new LandmarkRoutes(directory, networks, catalogs, service.settings().data()).register(routes);
    new HomeRoutes(address, catalogs).register(routes);
    new PageRoutes(resources, directory, address, catalogs, service.clock()).register(routes);
    new PlaceRoutes(directory, agenda, address, catalogs, service.clock()).register(routes);
    new WallRoutes(agendas, address, catalogs, service.clock()).register(routes);
  }

  private void registerWays(PublicRoutes routes) {
    Catalogs catalogs = service.catalogs();
    new ReachRoutes(catalogs, networks, streets::current, service.clock()).register(routes);
    new TripRoutes(resources, catalogs, networks, streets::current, service.clock())
        .register(routes);
    new TimetableRoutes(networks, catalogs, service.clock()).register(routes);
  }
}
