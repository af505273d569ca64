"""Puts the rooms together: every blueprint and every command is named here, once."""

from __future__ import annotations

import time

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from backend.console import content as content_commands
from backend.console import database, demo, doctor, headers, openapi, organisations, people, serve
from backend.domain.limits import SYNC
from backend.house import Clock, House
from backend.mail.carriers import Folder, Smtp
from backend.mail.courier import Courier
from backend.mail.letter import Carrier
from backend.services.pace import Pace
from backend.services.passwords import Passwords
from backend.settings import Settings, is_loopback
from backend.storage.transaction import Database
from backend.web import (
    access,
    access_codes,
    accounts,
    admin_audit,
    admin_organisations,
    admin_staff,
    care_teams,
    clinic,
    content,
    csrf,
    desk_overview,
    desk_recalls,
    desk_releases,
    desk_reviews,
    desk_slots,
    desk_texts,
    desk_work,
    diary,
    docs,
    editions,
    errors,
    flare_plan,
    health,
    invitations,
    logs,
    my_sessions,
    paper,
    plans,
    public,
    public_accessibility,
    public_feed,
    public_files,
    public_search,
    public_sitemap,
    public_syndication,
    public_uniformity,
    pwa,
    recovered,
    security_txt,
    seen_by,
    sync,
    syndication,
    uniformity,
    ways_back,
)
from backend.web.api import Api
from backend.web.blueprint import Blueprint
from backend.web.headers import SecurityHeaders
from backend.web.house import EXTENSION
from backend.web.json import ExactJSON

# One line a room. JSON rooms use backend.web.blueprint.Blueprint, pages and files Flask's own.
ROOMS = (
    accounts.blueprint,
    ways_back.blueprint,
    my_sessions.blueprint,
    access_codes.blueprint,
    seen_by.blueprint,
    sync.blueprint,
    clinic.blueprint,
    care_teams.blueprint,
    admin_organisations.blueprint,
    admin_audit.blueprint,
    admin_staff.blueprint,
    invitations.blueprint,
    diary.blueprint,
    paper.blueprint,
    plans.blueprint,
    editions.blueprint,
    recovered.blueprint,
    flare_plan.blueprint,
    content.blueprint,
    uniformity.blueprint,
    public_uniformity.blueprint,
    desk_recalls.blueprint,
    desk_slots.blueprint,
    desk_overview.blueprint,
    desk_reviews.blueprint,
    desk_texts.blueprint,
    desk_work.blueprint,
    desk_releases.blueprint,
    public.blueprint,
    public_search.blueprint,
    public_feed.blueprint,
    public_sitemap.blueprint,
    public_accessibility.blueprint,
    public_syndication.blueprint,
    syndication.blueprint,
    public_files.blueprint,
    health.blueprint,
    security_txt.blueprint,
    docs.blueprint,
)

# One line a group of `flask` commands.
COMMANDS = (
    people.group,
    organisations.group,
    content_commands.group,
    database.group,
    doctor.doctor,
    headers.headers,
    openapi.openapi,
    serve.serve,
    demo.group,
)

MAX_BODY = 256 * 1024
DEMO_SENDER = "rygvej@rygvej.test"


def assemble(settings: Settings, clock: Clock) -> Flask:
    """One installation, with every room and every rule that holds in all of them."""
    app = logs.QuietFlask("backend", static_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=MAX_BODY, MAX_FORM_MEMORY_SIZE=MAX_BODY)
    app.json = ExactJSON(app)
    app.extensions[EXTENSION] = House(
        settings=settings,
        database=Database(settings.database_url),
        clock=clock,
        passwords=Passwords(settings.password_cost),
        courier=Courier(
            _carrier(settings),
            sender=settings.mail_from or DEMO_SENDER,
            notes=settings.data,
            wait=time.sleep,
        ),
        sync_pace=Pace(SYNC),
    )
    api = Api(app)
    logs.init(app)
    errors.init(app)
    csrf.init(app)
    access.init(app)
    for room in ROOMS:
        (api if isinstance(room, Blueprint) else app).register_blueprint(room)
    access.every_route_has_a_door(app)
    for command in COMMANDS:
        app.cli.add_command(command)
    pwa.init(app, settings.pwa_dist)
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies)  # type: ignore[method-assign]
    app.wsgi_app = SecurityHeaders(app.wsgi_app, https=settings.https)  # type: ignore[method-assign]
    return app


def _carrier(settings: Settings) -> Carrier | None:
    """How letters leave this installation; None where nobody has said how, and no letter leaves."""
    if settings.smtp_url:
        return Smtp(settings.smtp_url, encrypted=not is_loopback(settings.smtp_url))
    return Folder(settings.data / "mail") if settings.demo else None
