"""What the text has named so far: whom "the city", "it" or 该市 stands for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from etl.claims.base.reading import FACT, FRAME, GOVERNING, Party, Role
from etl.claims.owners.owned import OWNED
from etl.claims.parties.levels import at_level, named_units, narrowest, provincial_capital
from etl.claims.parties.seats import AUTONOMOUS, CITY_PROVINCES, HONG_KONG
from etl.model import NATIONAL_CODE
from etl.reference.gazetteer import load_gazetteer


@dataclass(frozen=True, slots=True)
class Discourse:
    """The latest actor, city, province and district before a sentence (gazetteer codes).

    `issuer` is who issued the policy that "the measures" or 《措施》 stands for, `legislator`
    the latest one, or body of them, named or not, `opener` who the paragraph opened with,
    `issued` all who issued a policy so far, `sole` the one place of a text that speaks for none,
    once it has been named.
    """

    actor: tuple[str, ...] = ()
    city: tuple[str, ...] = ()
    province: tuple[str, ...] = ()
    district: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    opener: tuple[str, ...] = ()
    issued: frozenset[str] = frozenset()
    together: tuple[str, ...] = ()
    speaker: Party | None = None
    legislator: Party | None = None
    is_firm: bool = False
    document_place: tuple[str, ...] = field(default=())
    sole: tuple[str, ...] = ()

    def issuing(self, places: tuple[str, ...]) -> "Discourse":
        """The state after these places issued a policy; several, each its own, leave none."""
        return replace(self, issuer=places, issued=self.issued | set(places))

    def is_issued_above(self, places: tuple[str, ...]) -> bool:
        """Whether the policy told of is the province's of these places, which issued none."""
        above = load_gazetteer().provinces_above(places)
        return bool(self.issuer) and above.issuperset(self.issuer) and not self.issued & set(places)

    def after(self, parties: Iterable[Party]) -> "Discourse":
        """The state after a sentence with these (resolved) parties."""
        state = self
        is_governed = False
        for party in parties:
            is_governed = is_governed or (party.role in GOVERNING and bool(party.places))
            firm = party.role is Role.COMPANY and party.value != "noun" and not is_governed
            changes: dict[str, Any] = {"is_firm": True} if firm else {}
            if party.value == FACT:
                changes |= state._told_of(party)
            elif party.places and party.role is not Role.REFERENCE:
                changes |= state._changed(party)
            state = replace(state, **changes) if changes else state
        return state

    def _told_of(self, party: Party) -> Mapping[str, Any]:
        """What a place changes of which only a fact is told: nothing within who acts already.

        "贵州出台方案。贵阳算力达5万P。当地还将设立基金": the province's.
        """
        above = load_gazetteer().provinces_above(party.places)
        if self.actor and (party.role is Role.REFERENCE or above.issuperset(self.actor)):
            named = named_units(party.places)
            return {"city": named["city"]} if "city" in named else {}
        return self._changed(replace(party, role=Role.ACTOR, value=""))

    def _changed(self, party: Party) -> dict[str, Any]:
        """What a party with places changes."""
        if party.value == "province_city":
            # "省、市共同设立": who acted before goes on acting.
            return {}
        changes: dict[str, Any] = {}
        if party.role in GOVERNING:
            changes["actor"] = narrowest(party.places)
            changes["together"] = party.places if len(party.places) > 1 else self.together
            changes["speaker"] = party if party.name else self.speaker
            changes["is_firm"] = self.is_firm and party.value == "actor"
        if party.role is Role.LEGISLATOR:
            changes["legislator"] = party
        if party.value == OWNED:
            return {k: v for k, v in named_units(party.places).items() if k == "city"}
        if party.value == FRAME:
            changes["actor"] = party.places
        elif party.role is Role.LOCATIVE and (self.city or self.province):
            # "A change in Ulanqab. The city …" in a text of Inner Mongolia.
            named = {} if self.city else named_units(party.places)
            is_within = "city" in named and named.get("province") == self.province
            return {**changes, "city": named["city"]} if is_within else changes
        if party.role in (Role.NATIONAL, Role.COMPANY):
            return changes
        return {**changes, **named_units(party.places)}

    def _ours(self, value: str) -> tuple[str, ...]:
        """ "Our city": the speaker's, else the document's own, else the latest named."""
        spoken = self.speaker.places if self.speaker else ()
        latest = self.city if value == "our_city" else self.province
        return (
            at_level(spoken, value)
            or at_level(self.document_place, value)
            or latest
            or (self.document_place if value == "our_province" else ())
        )

    def _our_area(self) -> tuple[str, ...]:
        """我区: the text's district, else the autonomous region, else the city it must lie in."""
        home = (self.speaker.places if self.speaker else ()) or self.document_place
        gazetteer = load_gazetteer()
        if home and gazetteer.places[home[0]].rolls_up_to != home[0]:
            return home
        province = gazetteer.province_of(home[0]) if home else None
        if province and province.code not in AUTONOMOUS and self.district:
            # "光谷应询回答：我区建成…", in a text of its city.
            return self.district
        region = self._ours("our_province")
        return region if set(region) <= AUTONOMOUS else self.city or region

    def _autonomous(self) -> tuple[str, ...]:
        """ "The region": an autonomous one that was told of; of any other it tells nothing."""
        home = at_level(self.document_place, "our_province")
        return next((c for c in (self.province, home) if c and set(c) <= AUTONOMOUS), ())

    def resolve(self, party: Party) -> Party:
        """An anaphor with the places that it stands for; other parties as they are."""
        if party.role is not Role.ANAPHOR or party.places:
            return party
        if party.value == "person":
            return replace(self.speaker, span=party.span) if self.speaker else party
        if party.value == "actor" and self.is_firm:
            # "It will spend …" after a sentence about a firm: the firm's own.
            return replace(party, role=Role.COMPANY)
        return replace(party, places=self._stands_for(party.value))

    def _stands_for(self, value: str) -> tuple[str, ...]:
        home = self.document_place
        match value:
            case "region":
                return self._autonomous()
            case "city":
                own = at_level(self.actor, "our_city") or at_level(home, "our_city")
                return self.city or own or (home if NATIONAL_CODE in self.actor else self.actor)
            case "province":
                return self.province or at_level(home, "our_province") or home
            case "capital":
                told = (*self.actor, *self.city)
                return provincial_capital(told, self.province or self.actor or home)
            case "our_city" | "our_province":
                return self._ours(value)
            case "province_city":
                return tuple(dict.fromkeys((*self.province, *self.city)))
            case "both":
                return self.together or self.actor or home
            case "former" | "latter":
                pair = self.together if len(self.together) == PAIR else ()
                return pair[:1] if value == "former" else pair[1:]
            case "our_area":
                return self._our_area()
            case "district":
                return self.district or self.city or home
            case "national":
                return (NATIONAL_CODE,)
            case "our_office":
                return home or self.actor
            case "hongkong":
                near = [c for c in (self.actor, self.city, home) if set(c) & CITY_PROVINCES]
                return near[0] if near else (HONG_KONG,)
            case _:
                return self.actor or home or self.sole


PAIR = 2
