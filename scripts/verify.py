"""Check that everybody reads the same: fetch all that is released, and compute every fingerprint anew.

    python3 scripts/verify.py https://rygvej.example [https://another.example ...]

Needs Python 3.9 or newer and nothing else, and shares no code with the server that it checks. Ends with 0
when every byte is as it should be, with 1 when anything differs, and with 2 where it could not all be read.
"""

from __future__ import annotations

import http.client
import json
import sys
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

PATIENCE = 30
ALL_IS_WELL, DIFFERS, UNREADABLE = 0, 1, 2


class UnreadableError(Exception):
    """Something could not be fetched, so nothing can be said."""


class Site:
    """One installation, over one connection for as long as it holds."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise UnreadableError(f"{address} is no address such as https://rygvej.example")
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        self.address = address.rstrip("/")
        self._connection = kind(parts.hostname, parts.port, timeout=PATIENCE)

    def get(self, path: str) -> bytes:
        """The bytes at an address, past every cache on the way."""
        try:
            return self._ask(path)
        except (OSError, http.client.HTTPException):
            # A connection that was kept may have been closed meanwhile; a new one is tried once.
            self._connection.close()
        try:
            return self._ask(path)
        except (OSError, http.client.HTTPException) as error:
            raise UnreadableError(f"{self.address}{path}: {error!r}") from error

    def json(self, path: str) -> Any:
        """What the bytes there say."""
        try:
            return json.loads(self.get(path))
        except ValueError as error:
            raise UnreadableError(f"{self.address}{path} is not JSON") from error

    def _ask(self, path: str) -> bytes:
        self._connection.request("GET", path, headers={"Cache-Control": "no-cache"})
        answer = self._connection.getresponse()
        body = answer.read()
        if answer.status != http.client.OK:
            raise UnreadableError(f"{self.address}{path} answers {answer.status}")
        return body


def fingerprint(value: object) -> str:
    """The hash of a value's one spelling: sorted keys, no spaces, UTF-8, letters composed."""
    return "sha256-" + sha256(spelled(value)).hexdigest()


def spelled(value: object) -> bytes:
    """A value's one spelling."""
    text = json.dumps(composed(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def composed(value: Any) -> Any:
    """The value with every text in Unicode's form C."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {composed(key): composed(inner) for key, inner in value.items()}
    return [composed(inner) for inner in value] if isinstance(value, list) else value


def check(site: Site) -> tuple[str, list[str]]:
    """The fingerprint of what is released there, and everything that is not as it says."""
    report, release = site.json("/api/uniformity"), site.json("/api/release")
    lines = release["items"]
    bodies = {line["id"]: site.get(f"/content/items/{line['sha256']}.json") for line in lines}
    core = fingerprint(sorted([line["id"], line["edition"], line["sha256"]] for line in lines))
    wrong = [f"the texts have {core}, and not {said}" for said in told(report, release) if said != core]
    wrong += [f"text {line['id']}: {what}" for line in lines for what in wrong_text(line, bodies[line["id"]])]
    recalls = [one["number"] for one in site.json("/api/recalls")["recalls"]]
    if recalls != list(range(1, report["recalls"] + 1)):
        wrong.append(f"the recalls are {recalls}, and not 1 to {report['recalls']}")
    # What is computed from a text that is not itself says nothing.
    wrong = wrong or wrong_places(site, report, release, directory_in(lines, bodies))
    if site.json("/api/uniformity") != report:
        raise UnreadableError(f"{site.address}: something was published while this was read; run it again")
    own = sum(1 for one in report["municipalities"] if one["slots"])
    print(f"{site.address} on {printable(str(report['day']))}")
    print(f"  release {printable(str(report['release']['id']))}, {core}")
    print(f"  {len(bodies)} texts, {sum(map(len, bodies.values())):,} bytes")
    print(f"  {len(report['municipalities'])} municipalities, {own} with own words; {len(recalls)} recalls")
    return core, wrong


def told(report: dict[str, Any], release: dict[str, Any]) -> list[str]:
    """Every fingerprint of the national texts that is told: by the list, and for each municipality."""
    return [
        release["fingerprint"],
        report["release"]["fingerprint"],
        *(one["core"] for one in report["municipalities"]),
    ]


def directory_in(lines: list[dict[str, Any]], bodies: dict[str, bytes]) -> list[dict[str, Any]]:
    """The municipalities that the released directory has."""
    [directory] = [json.loads(bodies[line["id"]]) for line in lines if line["kind"] == "directory"]
    found: list[dict[str, Any]] = directory["municipalities"]
    return found


def wrong_text(line: dict[str, Any], body: bytes) -> Iterator[str]:
    """What is wrong with a text: its bytes or their spelling, its name, or a gap for local words."""
    found = sha256(body).hexdigest()
    if found != line["sha256"]:
        yield f"its bytes have the hash {found}, not {line['sha256']}"
        return
    said = json.loads(body)
    # Said twice or spelled otherwise, it could say one thing here and another on a phone.
    if spelled(said) != body:
        yield "it is not in the one spelling that a text has"
        return
    if [said["id"], said["edition"], said["kind"]] != [line["id"], line["edition"], line["kind"]]:
        yield "it is another text, edition or kind than the list says"
    if (said["kind"] == "safety" or "warning_signs" in said["tags"]) and '"t":"slot"' in body.decode():
        yield "it is about warning signs, and a municipality could change it"


def wrong_places(
    site: Site, report: dict[str, Any], release: dict[str, Any], directory: list[dict[str, Any]]
) -> list[str]:
    """What is wrong with what the municipalities serve."""
    served = report["municipalities"]
    regions = {one["code"]: region_on(one["regions"], report["day"]) for one in directory}
    if sorted(one["code"] for one in served) != sorted(regions):
        return ["the report has other municipalities than the directory"]
    return [
        f"municipality {one['name']}: {what}"
        for one in served
        for what in wrong_place(site, one, release, regions[one["code"]])
    ]


def wrong_place(
    site: Site, one: dict[str, Any], release: dict[str, Any], region: str | None
) -> Iterator[str]:
    """What is wrong with what one municipality serves."""
    if one["release"] != release["id"]:
        yield f"it serves {one['release']}"
    local = site.json(f"/content/municipalities/{one['code']}.json")
    if fingerprint(local["slots"]) != one["overlay"]:
        yield f"its own words have {fingerprint(local['slots'])}, and not {one['overlay']}"
    if sorted(local["slots"]) != one["slots"]:
        yield "it shows other words of its own than the report says"
    if not local["region"] == one["region"] == region:
        yield "its region is not the one in the directory"
    if release["fingerprint"].encode() not in site.get(f"/info/{one['slug']}/"):
        yield "its public page is not of this release"


def region_on(memberships: list[dict[str, Any]], day: str) -> str | None:
    """The region that a municipality belongs to on a day."""
    there = [
        one["region"]
        for one in memberships
        if one["valid_from"] <= day and (one["valid_to"] is None or day <= one["valid_to"])
    ]
    return there[-1] if there else None


def printable(words: str) -> str:
    """Words of a server that is not believed, without what would command a terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in words)


def main(addresses: list[str]) -> int:
    """Check each of them, and that all have the same."""
    if not addresses:
        print(__doc__, file=sys.stderr)
        return UNREADABLE
    try:
        found = {address: check(Site(address)) for address in addresses}
    except (UnreadableError, LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        print(f"Could not be read: {printable(str(error))}", file=sys.stderr)
        return UNREADABLE
    for address, (_, wrong) in found.items():
        for what in wrong:
            print(f"DIFFERS: {address}: {printable(what)}", file=sys.stderr)
    same = len({core for core, _ in found.values()}) == 1
    if not same:
        print("DIFFERS: these installations have released different texts", file=sys.stderr)
    if not same or any(wrong for _, wrong in found.values()):
        return DIFFERS
    print("Every byte is as it says.")
    return ALL_IS_WELL


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
