"""What can be a password: anything long enough that is not the first that everybody tries."""

from __future__ import annotations

import pytest

from backend.services.password_rules import unfit


@pytest.mark.parametrize(
    "password",
    [
        "hest vindue lampe",
        "en-lang-adgangskode",
        "Rødgrød med fløde, hver søndag",
        "kPz8!vQ2#mX9",
        "rygvej-demo",
        "   mellemrum foran og bagi   ",
        "пароль из трёх слов",
        "x" * 4 + "yzæø" * 200,
    ],
)
def test_a_long_password_of_ones_own_is_welcome(password: str) -> None:
    assert unfit(password) is None


@pytest.mark.parametrize("password", ["", "kort", "ni tegn!!", "123456789"])
def test_less_than_ten_characters_are_too_few(password: str) -> None:
    refusal = unfit(password)
    assert refusal is not None
    assert refusal.code == "password_too_short"
    assert refusal.fields == {"password": ("too_short",)}


@pytest.mark.parametrize(
    "password",
    [
        "1234567890",
        "Adgangskode",
        "adgangskode123!",
        "Sommer2026!!",
        "password1234",
        "PASSWORD 1234",
        "qwertyuiop",
        "aaaaaaaaaaaa",
        "1212121212",
        "København2026",
    ],
)
def test_what_everybody_tries_first_is_refused_however_it_is_decorated(password: str) -> None:
    refusal = unfit(password)
    assert refusal is not None
    assert refusal.code == "password_too_common"
    assert refusal.fields == {"password": ("too_common",)}
