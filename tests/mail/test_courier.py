"""Letters leave when nobody waits for them, are tried again, and are missed where they could not leave."""

from __future__ import annotations

import socketserver
import stat
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from pathlib import Path
from threading import Event, Thread

import pytest

from backend.mail.carriers import Folder, Smtp
from backend.mail.courier import PAUSES_SECONDS, Courier
from backend.mail.letter import Carrier, Letter, as_message
from tests.conftest import NOW

LETTER = Letter(
    "anna@rygvej.test", "Ny adgangskode til Rygvej", "Vælg den her:\nhttps://x.dk/nulstil#a\n", "da"
)
SENDER = "Rygvej <rygvej@example.dk>"


class Broken:
    """A mail server that is away for so many tries."""

    def __init__(self, times: int) -> None:
        self.times = times
        self.carried: list[EmailMessage] = []

    def carry(self, message: EmailMessage) -> None:
        self.times -= 1
        if self.times >= 0:
            raise ConnectionRefusedError("kanarie: anna@rygvej.test")
        self.carried.append(message)


def text_of(message: bytes) -> str:
    """What a letter says."""
    payload = message_from_bytes(message).get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode()


def courier_with(carrier: Carrier | None, notes: Path) -> tuple[Courier, list[float]]:
    waited: list[float] = []
    return Courier(carrier, sender=SENDER, notes=notes, wait=waited.append), waited


def test_a_letter_is_tried_again_until_it_leaves(tmp_path: Path) -> None:
    carrier = Broken(2)
    courier, waited = courier_with(carrier, tmp_path)
    courier.later(lambda: LETTER, NOW)
    courier.all_done()
    assert [message["To"] for message in carrier.carried] == [LETTER.to]
    assert waited == list(PAUSES_SECONDS)
    assert courier.state() == "works"


def test_what_could_not_leave_is_seen_by_the_operator_until_the_next_letter_does(tmp_path: Path) -> None:
    carrier = Broken(len(PAUSES_SECONDS))
    courier, _ = courier_with(carrier, tmp_path)
    courier.later(lambda: LETTER, NOW)
    courier.all_done()
    assert courier.state() == "failing"
    assert courier.trouble() == "2026-03-02T09:00+00:00 ConnectionRefusedError"
    # Another process of the same installation, or one that has started anew, sees it too.
    assert courier_with(carrier, tmp_path)[0].state() == "failing"
    courier.later(lambda: LETTER, NOW)
    courier.all_done()
    assert courier.state() == "works"


def test_an_errand_that_goes_wrong_does_not_end_those_after_it(tmp_path: Path) -> None:
    def wrong() -> Letter | None:
        raise RuntimeError("the database is busy")

    carrier = Broken(0)
    courier, _ = courier_with(carrier, tmp_path)
    for errand in (wrong, lambda: None, lambda: LETTER):
        courier.later(errand, NOW)
    courier.all_done()
    assert len(carrier.carried) == 1


def test_more_errands_than_there_is_room_for_are_let_go_and_nobody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.mail.courier.MOST_WAITING", 2)
    going_on = Event()
    courier, _ = courier_with(Broken(0), tmp_path)
    for _ in range(20):
        courier.later(lambda: None if going_on.wait(10) else LETTER, NOW)
    going_on.set()
    courier.all_done()


def test_without_a_mail_server_no_letter_leaves_and_that_is_said(tmp_path: Path) -> None:
    courier, _ = courier_with(None, tmp_path)
    courier.later(lambda: LETTER, NOW)
    courier.all_done()
    assert courier.state() == "not_set_up"


def test_the_demos_letters_lie_in_a_folder_that_only_its_owner_reads(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "mail")
    for _ in range(2):
        folder.carry(as_message(LETTER, sender=SENDER, now=NOW))
    files = sorted((tmp_path / "mail").iterdir())
    assert [file.name for file in files] == ["0001.eml", "0002.eml"]
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)
    assert "Vælg den her" in text_of(files[0].read_bytes())


def test_an_address_cannot_add_a_header(tmp_path: Path) -> None:
    hostile = Letter("anna@rygvej.test\r\nBcc: all@rygvej.test", "x", "x", "da")
    with pytest.raises(ValueError, match="carriage return"):
        as_message(hostile, sender=SENDER, now=NOW)


class SmtpSession(socketserver.StreamRequestHandler):
    """As much of SMTP as it takes to be handed a letter."""

    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        data = False
        for line in self.rfile:
            if data:
                data = line != b".\r\n"
                if data:
                    self.server.taken.append(line)  # type: ignore[attr-defined]
                else:
                    self.wfile.write(b"250 taken\r\n")
            elif line.upper().startswith(b"DATA"):
                data = True
                self.wfile.write(b"354 go on\r\n")
            elif line.upper().startswith(b"QUIT"):
                self.wfile.write(b"221 bye\r\n")
                return
            else:
                self.wfile.write(b"250 ok\r\n")


class SmtpServer(socketserver.ThreadingTCPServer):
    """A mail server on loopback."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), SmtpSession)
        self.taken: list[bytes] = []


@pytest.fixture
def smtp() -> Iterator[SmtpServer]:
    with SmtpServer() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_a_letter_is_handed_to_the_mail_server(smtp: SmtpServer) -> None:
    port = smtp.server_address[1]
    Smtp(f"smtp://127.0.0.1:{port}", encrypted=False).carry(as_message(LETTER, sender=SENDER, now=NOW))
    read = message_from_bytes(b"".join(smtp.taken))
    assert read["To"] == LETTER.to
    assert read["From"] == SENDER
    assert read["Auto-Submitted"] == "auto-generated"
    assert read.get_content_type() == "text/plain"
    assert text_of(b"".join(smtp.taken)).replace("\r\n", "\n") == LETTER.text


def test_a_mail_server_elsewhere_that_cannot_encrypt_is_given_nothing(smtp: SmtpServer) -> None:
    port = smtp.server_address[1]
    elsewhere = Smtp(f"smtp://user:password@127.0.0.1:{port}", encrypted=True)
    with pytest.raises(OSError, match="STARTTLS"):
        elsewhere.carry(as_message(LETTER, sender=SENDER, now=NOW))
    assert smtp.taken == []
