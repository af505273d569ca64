"""Words that stand in every text and say nothing about what is looked for; in plain letters."""

from __future__ import annotations

_DANISH = """
af at da de dem den der det dig din dit du efter eller en er et for fra far har have hvad hvis hvor hvordan
hvorfor i ikke jeg kan kun med men mig min mit naar nu og om op paa sig skal som saa til ud ved vi vil
"""
_ENGLISH = """
a about an and are as at be by can do does for from get has have how i if in is it me my not of on or should
so that the this to up was what when where why will with you your
"""
STOP_WORDS = {"da": frozenset(_DANISH.split()), "en": frozenset(_ENGLISH.split())}
