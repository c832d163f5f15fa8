"""Every field of every table: its type and its meaning, in the order of the columns."""

from dataclasses import dataclass

import pyarrow as pa

TEXT, NUMBER, WHOLE = pa.string(), pa.float64(), pa.int64()
TEXTS = pa.list_(pa.string())
WHOLES = pa.list_(pa.int64())
SPANS = pa.list_(pa.list_(pa.int64()))
ACTORS = pa.list_(pa.struct([("name", pa.string()), ("role", pa.string())]))
RIVALS = pa.list_(
    pa.struct(
        [
            ("value", pa.string()),
            ("claim_id", pa.string()),
            ("currency", pa.string()),
            ("amount_cny", pa.int64()),
            ("tier", pa.string()),
            ("published", pa.string()),
            ("quote", pa.string()),
            ("sources", pa.int64()),
            ("outcome", pa.string()),
            ("slip_of", pa.string()),
        ]
    )
)
CONFLICTS = pa.list_(
    pa.struct(
        [
            ("field", pa.string()),
            ("finding", pa.string()),
            ("note", pa.string()),
            ("values", RIVALS),
        ]
    )
)
STEPS = pa.list_(
    pa.struct(
        [
            ("stage", pa.string()),
            ("date_start", pa.string()),
            ("date_end", pa.string()),
            ("reported", pa.string()),
            ("document_id", pa.string()),
            ("claim_id", pa.string()),
            ("quote", pa.string()),
        ]
    )
)
ORIGINS = pa.list_(pa.struct([("field", pa.string()), ("claim_ids", TEXTS)]))
LEFT_OUT = pa.list_(pa.struct([("reason", pa.string()), ("initiative_ids", TEXTS)]))
SHARED = pa.list_(
    pa.struct(
        [
            ("initiative_ids", TEXTS),
            ("low_cny", pa.float64()),
            ("high_cny", pa.float64()),
            ("is_joint", pa.bool_()),
        ]
    )
)
CONVERSIONS = pa.list_(
    pa.struct(
        [
            ("initiative_id", pa.string()),
            ("currency", pa.string()),
            ("cny_per_unit", pa.float64()),
            ("rate_date", pa.string()),
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
    Field("tier", TEXT, "official, agency, media, company or unknown."),
    Field("copy_of", TEXT, "The document that this one nearly repeats; null for an original."),
    Field("url", TEXT, "The address that it gives or was fetched from; null where not known."),
    Field("pages", WHOLES, "Where each page of a PDF starts in the text; empty without pages."),
    Field("from_properties", TEXTS, "Fields told by the file's properties alone, so less surely."),
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
    Field("page", WHOLE, "The page of a PDF on which the quote begins; null without pages."),
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
    Field("part_of", TEXT, "The initiative of which it is a share, sub-fund or measure; or null."),
    Field("independent_sources", WHOLE, "Number of documents that are no copies of one another."),
    Field("amount_cny_low", NUMBER, "Lowest reading in yuan, rival values and ranges included."),
    Field("amount_cny_high", NUMBER, "Highest such reading; null where none is in yuan."),
    Field("rate_date", TEXT, "Day of the exchange rate used; null for an amount in yuan."),
    Field("life", STEPS, "The stages that it reached, each with its date and its quote."),
    Field("origins", ORIGINS, "The claims that each merged value was taken from."),
    Field("review", TEXT, "machine, accepted, corrected, unsure or reopened."),
    Field("reviewed_by", TEXT, "Who judged it last; null where nobody has."),
    Field("reviewed_at", TEXT, "When, as ISO 8601; null where nobody has."),
    Field("review_note", TEXT, "Why; null where nobody has."),
    Field("corrected", TEXTS, "The fields that a person set."),
    Field("review_priority", NUMBER, "Yuan at stake times doubt; the highest is reviewed first."),
)
COVERAGE = (
    Field("place_code", TEXT, "GB/T 2260 code of a province-level or prefecture-level unit."),
    Field("place", TEXT, "Its English name."),
    Field("documents_searched", WHOLE, "Number of documents in this data set."),
    Field("documents_mentioning", WHOLE, "How many of them name the place or one within it."),
    Field("initiatives_found", WHOLE, "Initiatives of the place itself."),
    Field("initiatives_within", WHOLE, "Initiatives of the place and of those within it."),
    Field("finding", TEXT, "not_mentioned, nothing_found or found."),
    Field("documents", TEXTS, "Keys of the documents that name it."),
)
TOTALS = (
    Field("place_code", TEXT, "A province, 100000 for the nation, or `local` for all provinces."),
    Field("place", TEXT, "Its English name."),
    Field("kind", TEXT, "The kind of initiative that is added up."),
    Field("strict_cny", NUMBER, "Lowest readings; what may be shared counted once."),
    Field("wide_cny", NUMBER, "Highest readings; what may be each place's own counted for each."),
    Field("counted", TEXTS, "The initiatives that are in it."),
    Field("shared", SHARED, "Sums among them that may be one."),
    Field("left_out", LEFT_OUT, "The initiatives that are not in it, by reason."),
    Field("conversions", CONVERSIONS, "Sums converted to yuan: at which rate, of which day."),
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
    Field(
        "aliases", TEXTS, "Further names, English and Chinese; one may belong to several places."
    ),
)
TABLES = {
    "documents": DOCUMENTS,
    "claims": CLAIMS,
    "initiatives": INITIATIVES,
    "places": PLACES,
    "coverage": COVERAGE,
    "totals": TOTALS,
}


def arrow_schema(table: str) -> pa.Schema:
    """The Arrow schema of a table."""
    return pa.schema([(field.name, field.type) for field in TABLES[table]])
