"""What an installation is told from outside: read once from the environment, never changed afterwards."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from click import ClickException
from environs import Env, EnvError

ROOT = Path(__file__).resolve().parent.parent

# Known to everybody who reads this line, so it opens nothing: only the demo accepts it.
DEMO_SECRET = "demo-only-and-not-secret"  # noqa: S105
DEMO_CONTACT = "mailto:security@rygvej.test"
SHORTEST_SECRET = 32
LARGEST_PORT = 65535


class SettingsError(ClickException):
    """The environment asks for an installation that must not start; the command line says it in one line."""

    exit_code = 2


@dataclass(frozen=True)
class PasswordCost:
    """What one argon2id hash costs, and how many may be made at once (each takes its memory)."""

    time: int = 2
    memory_kib: int = 19 * 1024
    lanes: int = 1
    at_once: int = 4


@dataclass(frozen=True)
class Settings:
    """One installation's settings. Secrets have no default outside the demo."""

    database_url: str
    secret_key: str = field(repr=False)
    origin: str
    data: Path = ROOT / "data"
    demo: bool = False
    host: str = "127.0.0.1"
    port: int = 8000
    proxies: int = 0
    workers: int = 1
    smtp_url: str = field(default="", repr=False)
    mail_from: str = ""
    security_contact: str = ""
    security_expires: date | None = None
    accessibility_statement: str = ""
    accessibility_contact: str = ""
    withdrawn_apps: tuple[str, ...] = ()
    password_cost: PasswordCost = PasswordCost()
    content: Path = ROOT / "content"
    pwa_dist: Path = ROOT / "pwa" / "dist"

    def __post_init__(self) -> None:
        """Refuse what would be unsafe, in a sentence that says how to put it right."""
        _check_origin(self.origin)
        if self.demo and not is_loopback(self.origin):
            raise SettingsError(
                "RYGVEJ_MODE=demo has people with a known password, so RYGVEJ_ORIGIN must be a loopback"
                f" address, not {self.origin}."
            )
        if not self.demo and (self.secret_key == DEMO_SECRET or len(self.secret_key) < SHORTEST_SECRET):
            raise SettingsError(
                f"RYGVEJ_SECRET_KEY must be a secret of your own, at least {SHORTEST_SECRET} characters."
                ' Make one with: python3 -c "import secrets; print(secrets.token_urlsafe(48))"'
            )
        _check_mail(self.smtp_url, self.mail_from)
        _check_accessibility(self.accessibility_statement, self.accessibility_contact)
        _check_security_contact(self.security_contact, expires=self.security_expires is not None or self.demo)

    @property
    def https(self) -> bool:
        """Whether people reach this installation over https; otherwise it is a loopback address."""
        return self.origin.startswith("https://")

    @classmethod
    def from_environment(cls) -> Settings:
        """Read the environment, and a `.env` file beside the project for what the environment leaves out."""
        env = Env()
        env.read_env(str(ROOT / ".env"), recurse=False)
        mode = env.str("RYGVEJ_MODE", "production")
        if mode not in ("demo", "production"):
            raise SettingsError(f"RYGVEJ_MODE is {mode!r}; it must be demo or production.")
        demo = mode == "demo"
        host, port = env.str("HOST", "127.0.0.1"), _whole(env, "PORT", 8000)
        data = _folder(env.str("RYGVEJ_DATA", "") or str(ROOT / "data"))
        origin = (env.str("RYGVEJ_ORIGIN", "") if not demo else "") or (
            f"http://127.0.0.1:{port}" if demo else ""
        )
        return cls(
            demo=demo,
            data=data,
            database_url=database_url(env.str("RYGVEJ_DATABASE_URL", ""), data),
            secret_key=env.str("RYGVEJ_SECRET_KEY", "") or (DEMO_SECRET if demo else ""),
            origin=origin,
            host=host,
            port=port,
            proxies=_whole(env, "RYGVEJ_PROXIES", 1 if origin.startswith("https://") else 0),
            workers=_whole(env, "WEB_CONCURRENCY", 1, least=1),
            smtp_url=env.str("RYGVEJ_SMTP_URL", ""),
            mail_from=env.str("RYGVEJ_MAIL_FROM", ""),
            security_contact=env.str("RYGVEJ_SECURITY_CONTACT", "") or (DEMO_CONTACT if demo else ""),
            security_expires=_day(env, "RYGVEJ_SECURITY_EXPIRES"),
            accessibility_statement=env.str("RYGVEJ_ACCESSIBILITY_STATEMENT", ""),
            accessibility_contact=env.str("RYGVEJ_ACCESSIBILITY_CONTACT", ""),
            withdrawn_apps=_builds(env, "RYGVEJ_WITHDRAWN_APPS"),
        )


def database_url(asked: str, data: Path) -> str:
    """The database's address with its driver named: SQLite in the data folder unless another is asked for."""
    if not asked:
        return f"sqlite:///{data / 'rygvej.sqlite'}"
    for prefix in ("postgres://", "postgresql://"):
        if asked.startswith(prefix):
            asked = "postgresql+psycopg://" + asked.removeprefix(prefix)
    if not asked.startswith(("postgresql+psycopg://", "sqlite:///")):
        raise SettingsError(
            "RYGVEJ_DATABASE_URL must begin with postgresql+psycopg:// or sqlite:///, or be left empty."
        )
    if asked.startswith("postgresql") and not _names_a_place(asked):
        # Without the address itself: there may be a password in it.
        raise SettingsError(
            "RYGVEJ_DATABASE_URL cannot be read; it must be written postgresql+psycopg://user:password@host/database."
        )
    return asked


def _names_a_place(address: str) -> bool:
    try:
        # Read apart from the password, in which any sign may stand.
        urlsplit("//" + address.partition("://")[2].rpartition("@")[2]).port  # noqa: B018  (reading it checks it)
    except ValueError:
        return False
    return True


def _names_a_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _folder(asked: str) -> Path:
    try:
        return Path(asked).expanduser().resolve()
    except RuntimeError as error:
        raise SettingsError(f"RYGVEJ_DATA is {asked!r}, and nobody here has a home of that name.") from error


def _whole(env: Env, name: str, default: int, least: int = 0) -> int:
    try:
        value = env.int(name, default) if env.str(name, "") else default
    except EnvError as error:
        raise SettingsError(f"{name} must be a whole number.") from error
    if not least <= value <= LARGEST_PORT:
        raise SettingsError(f"{name} is {value}; it must be between {least} and {LARGEST_PORT}.")
    return value


def _day(env: Env, name: str) -> date | None:
    asked = env.str(name, "")
    try:
        return date.fromisoformat(asked) if asked else None
    except ValueError as error:
        raise SettingsError(f"{name} is {asked!r}; it must be a day, such as 2027-06-30.") from error


def _builds(env: Env, name: str) -> tuple[str, ...]:
    asked = env.str(name, "").replace(",", " ").split()
    for build in asked:
        if not re.fullmatch(r"[0-9a-f]{12}", build):
            raise SettingsError(
                f"{name} has {build!r}; it must name builds as build.json does, in twelve letters and digits."
            )
    return tuple(asked)


def _check_security_contact(contact: str, *, expires: bool) -> None:
    if contact and not contact.startswith(("mailto:", "https://")):
        raise SettingsError(
            f"RYGVEJ_SECURITY_CONTACT is {contact!r}; it must begin with mailto: or https://."
        )
    if contact and not expires:
        raise SettingsError(
            "RYGVEJ_SECURITY_CONTACT needs RYGVEJ_SECURITY_EXPIRES beside it: the day by which you will have"
            " looked whether the address is still right, at most a year ahead."
        )


def _check_accessibility(statement: str, contact: str) -> None:
    if statement and not statement.startswith("https://"):
        raise SettingsError(
            f"RYGVEJ_ACCESSIBILITY_STATEMENT is {statement!r}; it must begin with https://, as the address in"
            " the authority's tool does."
        )
    if contact and not contact.startswith(("mailto:", "tel:", "https://")):
        raise SettingsError(
            f"RYGVEJ_ACCESSIBILITY_CONTACT is {contact!r}; it must begin with mailto:, tel: or https://."
        )


def _check_origin(origin: str) -> None:
    if origin != _as_browsers_write_it(origin):
        raise SettingsError(
            f"RYGVEJ_ORIGIN is {origin!r}; it must be the address people see, such as https://rygvej.example.dk,"
            " without a path or a slash at the end."
        )
    if origin.startswith("http://") and not is_loopback(origin):
        raise SettingsError(f"RYGVEJ_ORIGIN is {origin}; anything but a loopback address must be https.")


def _as_browsers_write_it(origin: str) -> str | None:
    """A browser's `Origin` is compared with ours letter by letter; None for what no browser could send."""
    try:
        parts = urlsplit(origin)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in parts.hostname:
        return None
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}" + ("" if port is None else f":{port}")


def _check_mail(smtp_url: str, mail_from: str) -> None:
    if smtp_url and not (smtp_url.startswith(("smtp://", "smtps://")) and _names_a_host(smtp_url)):
        # Without the address itself: there may be a password in it.
        raise SettingsError(
            "RYGVEJ_SMTP_URL cannot be read; it must be written smtp://user:password@host:587 (STARTTLS) or"
            " smtps://user:password@host:465."
        )
    if bool(smtp_url) != bool(mail_from):
        raise SettingsError(
            "RYGVEJ_SMTP_URL and RYGVEJ_MAIL_FROM belong together: set both, or neither to send no mail."
        )
    if mail_from and not re.fullmatch(r"[^@<>\s]+@[^@<>\s]+|[^<>@\r\n]+<[^@<>\s]+@[^@<>\s]+>", mail_from):
        raise SettingsError(
            f"RYGVEJ_MAIL_FROM is {mail_from!r}; it must be an address, such as rygvej@example.dk or"
            " Rygvej <rygvej@example.dk>."
        )


def is_loopback(origin: str) -> bool:
    """Whether this address is on the machine itself, where nobody can listen in."""
    host = urlsplit(origin).hostname or ""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
