"""A letter, and who can carry one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid
from typing import Protocol


@dataclass(frozen=True)
class Letter:
    """Plain text to one person. What is in it must be fit for a letter box that others may see."""

    to: str
    subject: str
    text: str
    language: str


class Carrier(Protocol):
    """Takes a message where it is to go, or raises `OSError` (smtplib's errors are such, too)."""

    def carry(self, message: EmailMessage) -> None:
        """Deliver it, or hand it to whoever does."""


def as_message(letter: Letter, *, sender: str, now: datetime) -> EmailMessage:
    """The letter as it travels. The policy refuses line breaks in headers, so an address cannot add any."""
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = letter.to
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(now)
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2].strip("> ") or "rygvej")
    # Nobody's holiday note is to be answered to a machine.
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    message["Content-Language"] = letter.language
    return message
