"""An installation starts safely or says, in a sentence, why it does not start."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from backend.settings import DEMO_SECRET, Settings, SettingsError

GOOD = {
    "RYGVEJ_SECRET_KEY": "en-hemmelighed-paa-mindst-32-tegn!",
    "RYGVEJ_ORIGIN": "https://rygvej.example.dk",
}


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("backend.settings.ROOT", tmp_path)
    for name in ("MODE", "DATA", "DATABASE_URL", "SECRET_KEY", "ORIGIN", "PROXIES", "SMTP_URL", "MAIL_FROM"):
        monkeypatch.delenv(f"RYGVEJ_{name}", raising=False)
    monkeypatch.delenv("HOST", raising=False)
    monkeypatch.delenv("PORT", raising=False)


def read(monkeypatch: pytest.MonkeyPatch, **changes: str) -> Settings:
    for name, value in {**GOOD, **changes}.items():
        monkeypatch.setenv(name, value)
    return Settings.from_environment()


def test_a_production_installation_needs_a_secret_and_an_origin(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(monkeypatch)
    assert not settings.demo
    assert settings.https
    assert settings.proxies == 1


def test_the_secret_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert GOOD["RYGVEJ_SECRET_KEY"] not in repr(read(monkeypatch))


def test_withdrawn_builds_are_named_as_the_build_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch).withdrawn_apps == ()
    told = read(monkeypatch, RYGVEJ_WITHDRAWN_APPS="3f2a91c07be4, 0123456789ab")
    assert told.withdrawn_apps == ("3f2a91c07be4", "0123456789ab")
    with pytest.raises(SettingsError, match=r"'0\.2\.0'; it must name builds"):
        read(monkeypatch, RYGVEJ_WITHDRAWN_APPS="0.2.0")


@pytest.mark.parametrize("secret", ["", "short", DEMO_SECRET])
def test_production_refuses_a_missing_short_or_known_secret(
    monkeypatch: pytest.MonkeyPatch, secret: str
) -> None:
    with pytest.raises(SettingsError, match="RYGVEJ_SECRET_KEY"):
        read(monkeypatch, RYGVEJ_SECRET_KEY=secret)


@pytest.mark.parametrize(
    "origin",
    [
        "",
        "rygvej.example.dk",
        "http://rygvej.example.dk",
        "http://192.168.1.4:8000",
        "http://127.0.0.1.example.dk",
        "https://rygvej.example.dk/",
        "https://rygvej.example.dk/app",
        "ftp://rygvej.example.dk",
        "https://Rygvej.example.dk",
        "https://rygvej@rygvej.example.dk",
        "https://rygvej.example.dk:https",
        "https://rygvej.example.dk:99999",
        "https://rygvej example.dk",
        "http://[::1",
        "null",
    ],
)
def test_an_origin_that_is_not_https_or_not_an_origin_is_refused(
    monkeypatch: pytest.MonkeyPatch, origin: str
) -> None:
    with pytest.raises(SettingsError, match="RYGVEJ_ORIGIN"):
        read(monkeypatch, RYGVEJ_ORIGIN=origin)


@pytest.mark.parametrize("origin", ["http://127.0.0.1:8000", "http://localhost:8000", "http://[::1]:8000"])
def test_loopback_needs_no_https(monkeypatch: pytest.MonkeyPatch, origin: str) -> None:
    settings = read(monkeypatch, RYGVEJ_ORIGIN=origin)
    assert not settings.https
    assert settings.proxies == 0


def test_the_demo_needs_nothing_and_stays_on_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RYGVEJ_MODE", "demo")
    monkeypatch.setenv("PORT", "8123")
    settings = Settings.from_environment()
    assert settings.demo
    assert settings.origin == "http://127.0.0.1:8123"
    assert settings.database_url.startswith("sqlite:///")


def test_the_demo_is_never_given_a_public_address() -> None:
    with pytest.raises(SettingsError, match="loopback"):
        Settings(database_url="", secret_key=DEMO_SECRET, origin="https://rygvej.example.dk", demo=True)


def test_a_mode_that_is_neither_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match="RYGVEJ_MODE"):
        read(monkeypatch, RYGVEJ_MODE="debug")


@pytest.mark.parametrize("prefix", ["postgres://", "postgresql://", "postgresql+psycopg://"])
def test_every_way_to_write_postgresql_means_psycopg(monkeypatch: pytest.MonkeyPatch, prefix: str) -> None:
    settings = read(monkeypatch, RYGVEJ_DATABASE_URL=f"{prefix}rygvej@db/rygvej")
    assert settings.database_url == "postgresql+psycopg://rygvej@db/rygvej"


def test_another_database_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match="RYGVEJ_DATABASE_URL"):
        read(monkeypatch, RYGVEJ_DATABASE_URL="mysql://rygvej@db/rygvej")


@pytest.mark.parametrize("address", ["rygvej:geheim@db:port/rygvej", "rygvej:geheim@[db/rygvej"])
def test_an_address_of_a_database_that_cannot_be_read_is_refused_and_not_repeated(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    with pytest.raises(SettingsError, match="RYGVEJ_DATABASE_URL") as refusal:
        read(monkeypatch, RYGVEJ_DATABASE_URL=f"postgresql://{address}")
    assert "geheim" not in str(refusal.value)


def test_a_data_folder_in_nobodys_home_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match="RYGVEJ_DATA"):
        read(monkeypatch, RYGVEJ_DATA="~nobody-of-this-name/data")


def test_what_the_environment_leaves_out_is_read_from_the_env_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    # Setting and unsetting first lets the fixture take back what reading the file puts into the environment.
    for name in (*GOOD, "PORT"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    (tmp_path / ".env").write_text("".join(f"{name}={value}\n" for name, value in GOOD.items()) + "PORT=9\n")
    settings = Settings.from_environment()
    assert (settings.origin, settings.port) == (GOOD["RYGVEJ_ORIGIN"], 9)


def test_settings_cannot_be_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(monkeypatch)
    with pytest.raises(AttributeError):
        settings.demo = True  # type: ignore[misc]
    assert len(fields(settings)) == len(vars(settings))


@pytest.mark.parametrize("value", ["eight", "-1", "70000"])
@pytest.mark.parametrize("name", ["PORT", "RYGVEJ_PROXIES", "WEB_CONCURRENCY"])
def test_a_number_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        read(monkeypatch, **{name: value})


def test_nobody_serves_with_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match="between 1"):
        read(monkeypatch, WEB_CONCURRENCY="0")


def test_an_empty_setting_means_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read(monkeypatch, PORT="", RYGVEJ_PROXIES="", RYGVEJ_DATA="", RYGVEJ_DATABASE_URL="")
    assert (settings.port, settings.proxies) == (8000, 1)


@pytest.mark.parametrize("sender", ["rygvej@example.dk", "Rygvej <rygvej@example.dk>"])
@pytest.mark.parametrize("url", ["smtp://user:p%40ss@mail.example.dk:587", "smtps://mail.example.dk"])
def test_mail_needs_a_server_and_a_sender(monkeypatch: pytest.MonkeyPatch, url: str, sender: str) -> None:
    settings = read(monkeypatch, RYGVEJ_SMTP_URL=url, RYGVEJ_MAIL_FROM=sender)
    assert (settings.smtp_url, settings.mail_from) == (url, sender)
    assert url not in repr(settings)


@pytest.mark.parametrize(
    ("url", "sender", "told"),
    [
        ("smtp://mail.example.dk", "", "belong together"),
        ("", "rygvej@example.dk", "belong together"),
        ("mail.example.dk", "rygvej@example.dk", "RYGVEJ_SMTP_URL"),
        ("smtp://", "rygvej@example.dk", "RYGVEJ_SMTP_URL"),
        ("smtp://user:kanarie@mail.example.dk:x", "rygvej@example.dk", "RYGVEJ_SMTP_URL"),
        ("smtp://user:kanarie[@mail.example.dk", "rygvej@example.dk", "RYGVEJ_SMTP_URL"),
        ("smtp://mail.example.dk", "rygvej", "RYGVEJ_MAIL_FROM"),
        ("smtp://mail.example.dk", "a@b.dk\nBcc: c@d.dk", "RYGVEJ_MAIL_FROM"),
    ],
)
def test_mail_that_cannot_work_is_refused_without_its_password(
    monkeypatch: pytest.MonkeyPatch, url: str, sender: str, told: str
) -> None:
    with pytest.raises(SettingsError, match=told) as refused:
        read(monkeypatch, RYGVEJ_SMTP_URL=url, RYGVEJ_MAIL_FROM=sender)
    assert "kanarie" not in str(refused.value)


def test_the_command_line_says_it_in_one_line(tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "RYGVEJ_ORIGIN": "http://rygvej.example.dk"}
    command = [sys.executable, "-m", "flask", "--app", "backend", "doctor"]
    root = Path(__file__).resolve().parent.parent
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("Error: RYGVEJ_ORIGIN is http://rygvej.example.dk;")
    assert done.stderr.count("\n") == 1
