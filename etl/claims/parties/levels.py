"""Places by level: the city or province that some codes name or lie in."""

from collections.abc import Mapping

from etl.claims.parties.seats import CITY_PROVINCES
from etl.model import Level
from etl.reference.gazetteer import load_gazetteer


def named_units(codes: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """The district, city and province that the last of the codes names or lies in."""
    gazetteer = load_gazetteer()
    code = codes[-1]
    named: dict[str, tuple[str, ...]] = {}
    if gazetteer.places[code].rolls_up_to != code:
        named["district"] = (code,)
    if gazetteer.level(code) is Level.CITY or code in CITY_PROVINCES:
        named["city"] = (gazetteer.record_place(code).code,)
    province = gazetteer.province_of(code)
    if province:
        named["province"] = (province.code,)
    return named


def narrowest(codes: tuple[str, ...]) -> tuple[str, ...]:
    """ "Zhuhai and Guangdong hope to …": who goes on acting is the city, not its province."""
    above = load_gazetteer().provinces_above(codes)
    return tuple(code for code in codes if code not in above) or codes


def at_level(codes: tuple[str, ...], value: str) -> tuple[str, ...]:
    """The city or province among or above the codes, as "our city" or "our province" asks."""
    gazetteer = load_gazetteer()
    for code in codes:
        if value == "our_province":
            province = gazetteer.province_of(code)
            return (province.code,) if province else ()
        if gazetteer.level(code) is Level.CITY:
            return (code,)
    return ()


def capital_of(code: str) -> str | None:
    """The capital of the province that is, or holds, a place; None for a city of that rank."""
    gazetteer = load_gazetteer()
    province = gazetteer.province_of(code)
    # By the standard of codes (GB/T 2260) a province's first city is its capital.
    capital = province.code[:2] + "0100" if province else ""
    return capital if capital in gazetteer.places else None


def provincial_capital(told: tuple[str, ...], near: tuple[str, ...]) -> tuple[str, ...]:
    """ "The provincial capital": the one that was told of, else that of the province near by."""
    capitals = [code for code in told if code == capital_of(code)]
    capital = capitals[0] if capitals else capital_of(near[0]) if near else None
    return (capital,) if capital else near
