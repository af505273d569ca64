"""The ways on which a letter can leave: by SMTP, or, in the demo, into a folder where it can be read."""

from __future__ import annotations

import smtplib
import ssl
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import unquote, urlsplit

PATIENCE_SECONDS = 20
SUBMISSION, OVER_TLS = 587, 465


class Smtp:
    """Hands letters to a mail server: `smtp://` with STARTTLS, `smtps://` with TLS; only loopback without."""

    def __init__(self, url: str, *, encrypted: bool) -> None:
        parts = urlsplit(url)
        self._tls_first = parts.scheme == "smtps"
        self._host = parts.hostname or ""
        self._port = parts.port or (OVER_TLS if self._tls_first else SUBMISSION)
        self._user = unquote(parts.username or "")
        self._password = unquote(parts.password or "")
        self._encrypted = encrypted

    def carry(self, message: EmailMessage) -> None:
        """One connection a letter: there are few, and one that is kept open is one that breaks."""
        with self._connect() as server:
            if self._encrypted and not self._tls_first:
                server.starttls(context=ssl.create_default_context())
            if self._user:
                server.login(self._user, self._password)
            server.send_message(message)

    def _connect(self) -> smtplib.SMTP:
        if self._tls_first:
            context = ssl.create_default_context()
            return smtplib.SMTP_SSL(self._host, self._port, timeout=PATIENCE_SECONDS, context=context)
        return smtplib.SMTP(self._host, self._port, timeout=PATIENCE_SECONDS)


class Folder:
    """Lays letters in a folder, one file each, so that the demo's can be read where nobody is to get any."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def carry(self, message: EmailMessage) -> None:
        """A file that only its owner can read; its name is a number and tells nothing."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        number = 1 + max((int(file.stem) for file in self._folder.glob("[0-9]*.eml")), default=0)
        file = self._folder / f"{number:04}.eml"
        file.touch(mode=0o600)
        file.write_bytes(message.as_bytes())
