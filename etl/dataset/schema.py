"""Every field of every table: its type and its meaning, in the order of the columns."""

from dataclasses import dataclass

import pyarrow as pa

TEXT, NUMBER, WHOLE = pa.string(), pa.float64(), pa.int64()
TEXTS = pa.list_(pa.string())
SPANS = pa.list_(pa.list_(pa.int64()))
ACTORS = pa.list_(pa.struct([("name", pa.string()), ("role", pa.string())]))
CONFLICTS = pa.list_(
    pa.struct(
        [
            ("field", pa.string()),
            (
                "values",
                pa.list_(pa.struct([("value", pa.string()), ("claim_id", pa.string())])),
            ),
        ]
    )
)


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its name, its Arrow type and what it means."""

    name: str
    type: pa.DataType
    meaning: str


DOCUMENTS = (
    Field("document_id", TEXT, "Stable key, derived from the content alone."),
    Field("path", TEXT, "The file's path as given, or its URL."),
    Field("sha256", TEXT, "Digest of the bytes read."),
    Field("title", TEXT, "The document's title; null where it has none."),
    Field("publisher", TEXT, "Who published it; null where it does not tell."),
    Field("author", TEXT, "Who wrote it; null where it does not tell."),
    Field("published", TEXT, "The ISO date that the document carries; null where it has none."),
    Field("language", TEXT, "en or zh."),
    Field("text", TEXT, "The document's text; all offsets are code points of it."),
    Field("boilerplate", SPANS, "[start, end) spans that are navigation, advertisement, paywall."),
)
_FACTS = (
    Field("kind", TEXT, "fund, subsidy, plan, infrastructure, proposal or ecosystem."),
    Field("status", TEXT, "proposed, announced or launched."),
    Field("level", TEXT, "national, province or city."),
    Field("place_code", TEXT, "GB/T 2260 code of the place whose record it is; 100000 national."),
    Field("place", TEXT, "Its English name."),
    Field("place_zh", TEXT, "Its Chinese name."),
    Field("province_code", TEXT, "Code of the province-level unit; null for national."),
    Field("province", TEXT, "Its English name."),
    Field("city_code", TEXT, "Code of the prefecture-level city; null at province level."),
    Field("city", TEXT, "Its English name."),
    Field("stated_place", TEXT, "English name of the place as named: a district, for example."),
    Field("stated_place_zh", TEXT, "Chinese name of the place as named."),
    Field("amount", WHOLE, "As stated, in whole units of `currency`; null where none is stated."),
    Field("currency", TEXT, "ISO 4217 code of the amount as stated."),
    Field("amount_cny", WHOLE, "The same in yuan; null where it can't be converted."),
    Field("amount_role", TEXT, "size, annual, cap, target or other."),
    Field("amount_qualifier", TEXT, "exact, about, at_least or at_most."),
    Field("amount_max", WHOLE, "The upper end of a range, in `currency`; null otherwise."),
    Field("amount_basis", TEXT, "own, joint or unclear."),
    Field("amount_text", TEXT, "The words that the amount was read from."),
    Field("date_start", TEXT, "First day on which it may have been announced; null if not told."),
    Field("date_end", TEXT, "Last such day, inclusive."),
    Field("sectors", TEXTS, "What the AI is for, from the sector table."),
    Field("actors", ACTORS, "The people and bodies that announce or propose it."),
    Field("confidence", NUMBER, "0 to 1: how sure the reading is."),
)
CLAIMS = (
    Field("claim_id", TEXT, "Key of the claim."),
    Field("document_id", TEXT, "The document that makes it."),
    Field("initiative_id", TEXT, "The initiative that it is about."),
    *_FACTS,
    Field("quote", TEXT, "The evidence, verbatim: text[start:end] of the document."),
    Field("start", WHOLE, "Where the quote begins in the document's text."),
    Field("end", WHOLE, "Where it ends (exclusive)."),
    Field("amount_start", WHOLE, "Where the amount's words begin; null without an amount."),
    Field("amount_end", WHOLE, "Where they end (exclusive)."),
    Field("reasons", TEXTS, "What each value was read from."),
)
INITIATIVES = (
    Field("initiative_id", TEXT, "Key of the initiative."),
    Field("title", TEXT, "A short English name."),
    Field("title_zh", TEXT, "A short Chinese name."),
    *_FACTS,
    Field("claims", TEXTS, "Its claims' keys, strongest first."),
    Field("sources", WHOLE, "Number of distinct documents."),
    Field("conflicts", CONFLICTS, "Fields on which documents disagree, with every rival value."),
    Field("shared_with", TEXTS, "Initiatives whose amount is read from the same undivided words."),
)
PLACES = (
    Field("code", TEXT, "GB/T 2260 code; a zone without one has a code with a letter."),
    Field("type", TEXT, "national, province, municipality, prefecture, district, county or zone."),
    Field("name", TEXT, "English display name."),
    Field("name_zh", TEXT, "Chinese full name."),
    Field("short_zh", TEXT, "Chinese short name."),
    Field("province_code", TEXT, "Code of its province-level unit."),
    Field("rolls_up_to", TEXT, "Code of the unit to which its records belong."),
    Field("latitude", NUMBER, "Degrees, WGS 84."),
    Field("longitude", NUMBER, "Degrees, WGS 84."),
    Field("population", WHOLE, "Persons; see the sources for year and definition."),
    Field("iso", TEXT, "ISO 3166-2 code; null below province level."),
)
TABLES = {
    "documents": DOCUMENTS,
    "claims": CLAIMS,
    "initiatives": INITIATIVES,
    "places": PLACES,
}


def arrow_schema(table: str) -> pa.Schema:
    """The Arrow schema of a table."""
    return pa.schema([(field.name, field.type) for field in TABLES[table]])
