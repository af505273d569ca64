"""Puts the rooms together: every blueprint and every command is named here, once."""

from __future__ import annotations

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from backend.console import content as content_commands
from backend.console import database, demo, doctor, openapi, people, serve
from backend.house import Clock, House
from backend.services.passwords import Passwords
from backend.settings import Settings
from backend.storage.transaction import Database
from backend.web import (
    access,
    access_codes,
    accounts,
    clinic,
    content,
    csrf,
    docs,
    errors,
    flare_plan,
    health,
    invitations,
    logs,
    plans,
    public,
    pwa,
    seen_by,
    sync,
)
from backend.web.api import Api
from backend.web.blueprint import Blueprint
from backend.web.headers import SecurityHeaders
from backend.web.house import EXTENSION
from backend.web.json import ExactJSON

# One line a room. JSON rooms use backend.web.blueprint.Blueprint, pages and files Flask's own.
ROOMS = (
    accounts.blueprint,
    access_codes.blueprint,
    seen_by.blueprint,
    sync.blueprint,
    clinic.blueprint,
    invitations.blueprint,
    plans.blueprint,
    flare_plan.blueprint,
    content.blueprint,
    public.blueprint,
    health.blueprint,
    docs.blueprint,
)

# One line a group of `flask` commands.
COMMANDS = (
    people.group,
    content_commands.group,
    database.group,
    doctor.doctor,
    openapi.openapi,
    serve.serve,
    demo.group,
)

MAX_BODY = 256 * 1024


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
