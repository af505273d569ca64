"""How often what may be tried: one table of all limits, with the reasons for its numbers.

Three wishes pull at these numbers. Guessing must be hopeless; whoever mistypes must soon get on; and nobody
may shut somebody else out. The last is why no limit of signing in counts an account alone: such a counter
could be filled from anywhere by a stranger who knows the address. What is counted is an account *at an
address* (of IPv6, the /64 that one subscriber has), so that a stranger's tries count where the stranger is.
From every other address, and from every device on which the person has signed in before, the right password
gets in while the attack goes on.

What remains is an attacker with many addresses. Each has ten wrong tries at one account in ninety days, so
a thousand of them have at most 50,000 in a year, however patient they are. Three random words of a list of
7,776 are one of 4.7e11: the chance is about one in ten million (tests/services/test_guessing.py drives
these very limits).

Codes are short and single-use, and whoever guesses them aims at everybody who has one waiting, so that here
the address alone is counted; twenty wrong ones in ninety days, while a clinic from which invited people
join begins anew with each of them. A device code does not begin it anew: patients make those themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal

# What becomes of what was counted when the try turns out to be right: forgotten, or less this one try.
AfterRight = Literal["forget", "take_back"]

_QUARTER: Final = timedelta(minutes=15)
_HOUR: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)
_SEASON: Final = timedelta(days=90)


@dataclass(frozen=True)
class Limit:
    """At most so many tries within a window, counted for each combination of what they are counted per."""

    what: str
    per: tuple[str, ...]
    window: timedelta
    most: int
    after_right: AfterRight = "take_back"

    @property
    def name(self) -> str:
        """What tells this limit's counts from all others'; nobody's name is in it."""
        return f"{self.what}/{'+'.join(self.per)}/{int(self.window.total_seconds())}"


# Shorter windows stand first: a try that one of them refuses is not counted by those after it, so that
# somebody who presses the button ten times in a row has not used up a season's tries.

SIGN_IN: Final = (
    Limit("sign_in", ("account", "address"), _QUARTER, 5, "forget"),
    Limit("sign_in", ("address",), _QUARTER, 50),
    Limit("sign_in", ("account", "address"), _SEASON, 10, "forget"),
)

# A device on which this account has been signed in to before is counted by itself, wherever it is: whoever
# shares an address with an attacker (a mobile network puts thousands behind one) still gets in.
SIGN_IN_KNOWN_DEVICE: Final = (
    Limit("sign_in", ("account", "device"), _QUARTER, 5, "forget"),
    Limit("sign_in", ("account", "device"), _SEASON, 30, "forget"),
)

# The wrong birth dates beside a right code are counted with the code itself, and end it.
CODE: Final = (
    Limit("code", ("code",), _QUARTER, 5, "forget"),
    Limit("code", ("address",), _QUARTER, 10, "forget"),
    Limit("code", ("address",), _SEASON, 20, "forget"),
)

# Only a code that is one's own leads here, so that no stranger can use these up.
CODE_OF_ACCOUNT: Final = (Limit("code", ("account",), _QUARTER, 10, "forget"),)

# Each is a mail in somebody's letter box. A stranger can use up the day's mails, and has then sent working
# links to the very person; the clinician's code needs no mail.
FORGOTTEN: Final = (
    Limit("forgotten", ("account", "address"), _HOUR, 3),
    Limit("forgotten", ("address",), _HOUR, 20),
    Limit("forgotten", ("account",), _DAY, 20),
)

# The old password, asked for before a new one is taken: whoever found an open phone may not guess at it.
CHANGE_PASSWORD: Final = (Limit("change_password", ("account",), _QUARTER, 5, "forget"),)

# Links of mails are long, so this only keeps one address from making the database work.
RESET: Final = (Limit("reset", ("address",), _QUARTER, 50),)

# Whoever has somebody's whole address finds them; whoever has a list of addresses must not learn from it who
# works here. Every search counts, the right ones too.
FIND_COLLEAGUE: Final = (Limit("find_colleague", ("account",), _HOUR, 30),)

# A phone that works asks a few times a minute. Counted in memory: a write at every sync would make each
# read a write.
SYNC: Final = Limit("sync", ("session",), timedelta(minutes=1), 120)
