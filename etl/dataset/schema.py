"""Every column of every table, in order; what a column is says `fields`."""

import pyarrow as pa

from etl.dataset.fields import (
    DAY,
    MOMENT,
    NUMBER,
    POINTS,
    SPANS,
    TEXT,
    TEXTS,
    WHOLE,
    WHOLES,
    YUAN,
    Field,
    listed,
)
from etl.dataset.items import ACTOR, CONFLICT, CONVERSION, LEFT_OUT, ORIGIN, SHARED, STEP

NO_AMOUNT, NOT_TOLD = "no amount is stated", "the document does not tell"
OF_CURRENCY = "whole units of `currency`"

DOCUMENTS = (
    Field("document_id", TEXT, "Stable key, derived from the content alone."),
    Field("path", TEXT, "The file's path as given, or its URL."),
    Field("sha256", TEXT, "Digest of the bytes read, in hex."),
    Field("title", TEXT, "The document's title.", null="it has none"),
    Field("publisher", TEXT, "Who published it.", null=NOT_TOLD),
    Field("author", TEXT, "Who wrote it.", null=NOT_TOLD),
    Field("published", TEXT, "The date that the document itself carries.", DAY, "it carries none"),
    Field("language", TEXT, "en or zh."),
    Field("text", TEXT, "The document's text; all offsets are code points of it."),
    Field("boilerplate", SPANS, "[start, end) spans that are navigation, advertisement, paywall.",
          POINTS),
    Field("tier", TEXT, "official, agency, media, company or unknown."),
    Field("copy_of", TEXT, "The document that this one nearly repeats.", null="an original"),
    Field("url", TEXT, "The address that it gives or was fetched from.", null="not known"),
    Field("pages", WHOLES, "Where each page of a PDF starts in the text; empty without pages.",
          POINTS),
    Field("from_properties", TEXTS, "Fields told by the file's properties alone, so less surely."),
)  # fmt: skip
_FACTS = (
    Field("kind", TEXT, "fund, subsidy, plan, infrastructure, proposal or ecosystem."),
    Field("status", TEXT, "proposed, announced or launched."),
    Field("level", TEXT, "national, province or city."),
    Field("place_code", TEXT, "GB/T 2260 code of the place whose record it is; 100000 national."),
    Field("place", TEXT, "Its English name."),
    Field("place_zh", TEXT, "Its Chinese name."),
    Field("province_code", TEXT, "Code of the province-level unit.", null="national"),
    Field("province", TEXT, "Its English name.", null="national"),
    Field("city_code", TEXT, "Code of the prefecture-level city; a municipality's is its own.",
          null="no city's record"),
    Field("city", TEXT, "Its English name.", null="no city's record"),
    Field("stated_place", TEXT, "English name of the place as named: a district, for example."),
    Field("stated_place_zh", TEXT, "Chinese name of the place as named."),
    Field("amount", WHOLE, "The sum as stated.", OF_CURRENCY, NO_AMOUNT),
    Field("currency", TEXT, "ISO 4217 code of the amount as stated.", null=NO_AMOUNT),
    Field("amount_cny", WHOLE, "The same in yuan.", YUAN, "no amount, or it can't be converted"),
    Field("amount_role", TEXT, "size, annual, cap, target or other.", null=NO_AMOUNT),
    Field("amount_qualifier", TEXT, "exact, about, at_least or at_most.", null=NO_AMOUNT),
    Field("amount_max", WHOLE, "The upper end of a range.", OF_CURRENCY, "no range is stated"),
    Field("amount_basis", TEXT, "own, joint or unclear.", null=NO_AMOUNT),
    Field("amount_text", TEXT, "The words that the amount was read from.", null=NO_AMOUNT),
    Field("date_start", TEXT, "First day on which it may have been announced.", DAY, NOT_TOLD),
    Field("date_end", TEXT, "Last such day, inclusive.", DAY, NOT_TOLD),
    Field("sectors", TEXTS, "What the AI is for, from the sector table."),
    listed("actors", ACTOR, "The people and bodies that announce or propose it."),
    Field("confidence", NUMBER, "How sure the reading is.", "0 to 1"),
)  # fmt: skip
CLAIMS = (
    Field("claim_id", TEXT, "Key of the claim."),
    Field("document_id", TEXT, "The document that makes it."),
    Field("initiative_id", TEXT, "The initiative that it is about."),
    *_FACTS,
    Field("quote", TEXT, "The evidence, verbatim: text[start:end] of the document."),
    Field("start", WHOLE, "Where the quote begins in the document's text.", POINTS),
    Field("end", WHOLE, "Where it ends (exclusive).", POINTS),
    Field("page", WHOLE, "The page on which the quote begins.", "pages, from 1",
          "the document has no pages"),
    Field("amount_start", WHOLE, "Where the amount's words begin.", POINTS, NO_AMOUNT),
    Field("amount_end", WHOLE, "Where they end (exclusive).", POINTS, NO_AMOUNT),
    Field("reasons", TEXTS, "What each value was read from."),
)  # fmt: skip
INITIATIVES = (
    Field("initiative_id", TEXT, "Key of the initiative."),
    Field("title", TEXT, "A short English name."),
    Field("title_zh", TEXT, "A short Chinese name."),
    *_FACTS,
    Field("claims", TEXTS, "Its claims' keys, strongest first."),
    Field("sources", WHOLE, "Number of distinct documents.", "documents"),
    listed("conflicts", CONFLICT, "Fields on which documents disagree, with every rival value."),
    Field("shared_with", TEXTS, "Initiatives whose amount is read from the same undivided words."),
    Field("part_of", TEXT, "The initiative of which it is a share, sub-fund or measure.",
          null="it is part of none"),
    Field("independent_sources", WHOLE, "Number of documents that are no copies of one another.",
          "documents"),
    Field("amount_cny_low", NUMBER, "Lowest reading, rival values and ranges included.", YUAN,
          "no sum in yuan"),
    Field("amount_cny_high", NUMBER, "Highest such reading.", YUAN, "no sum in yuan"),
    Field("rate_date", TEXT, "Day of the exchange rate used.", DAY, "no amount, or one in yuan"),
    listed("life", STEP, "The stages that it reached, each with its date and its quote."),
    listed("origins", ORIGIN, "The claims that each merged value was taken from."),
    Field("review", TEXT, "machine, accepted, corrected, unsure or reopened."),
    Field("reviewed_by", TEXT, "Who judged it last.", null="nobody has"),
    Field("reviewed_at", TEXT, "When.", MOMENT, "nobody has"),
    Field("review_note", TEXT, "Why.", null="nobody has"),
    Field("corrected", TEXTS, "The fields that a person set."),
    Field("review_priority", NUMBER, "Yuan at stake times doubt; the highest is reviewed first.",
          YUAN),
)  # fmt: skip
COVERAGE = (
    Field("place_code", TEXT, "GB/T 2260 code of a province-level or prefecture-level unit."),
    Field("place", TEXT, "Its English name."),
    Field("documents_searched", WHOLE, "Documents in this data set.", "documents"),
    Field("documents_mentioning", WHOLE, "How many of them name the place or one within it.",
          "documents"),
    Field("initiatives_found", WHOLE, "Initiatives of the place itself, ecosystem facts left out.",
          "initiatives"),
    Field("initiatives_within", WHOLE, "Initiatives of the place and of those within it.",
          "initiatives"),
    Field("finding", TEXT, "not_mentioned, nothing_found or found."),
    Field("documents", TEXTS, "Keys of the documents that name it."),
)  # fmt: skip
TOTALS = (
    Field("place_code", TEXT, "A province, 100000 for the nation, or `local` for all provinces."),
    Field("place", TEXT, "Its English name."),
    Field("kind", TEXT, "The kind of initiative that is added up."),
    Field("strict_cny", NUMBER, "Lowest readings; what may be shared counted once.", YUAN),
    Field("wide_cny", NUMBER, "Highest readings; what may be each place's own counted for each.",
          YUAN),
    Field("counted", TEXTS, "The initiatives that are in it."),
    listed("shared", SHARED, "Sums among them that may be one."),
    listed("left_out", LEFT_OUT, "The initiatives that are not in it, by reason."),
    listed("conversions", CONVERSION, "Sums converted to yuan: at which rate, of which day."),
)  # fmt: skip
PLACES = (
    Field("code", TEXT, "GB/T 2260 code; a zone without one has a code with a letter."),
    Field("type", TEXT, "national, province, municipality, prefecture, district, county or zone."),
    Field("name", TEXT, "English display name."),
    Field("name_zh", TEXT, "Chinese full name."),
    Field("short_zh", TEXT, "Chinese short name."),
    Field("province_code", TEXT, "Code of its province-level unit.", null="the nation"),
    Field("rolls_up_to", TEXT, "Code of the unit to which its records belong."),
    Field("latitude", NUMBER, "Of its seat.", "degrees, WGS 84"),
    Field("longitude", NUMBER, "Of its seat.", "degrees, WGS 84"),
    Field("population", WHOLE, "Residents; see the sources for year and definition.", "persons",
          "not known"),
    Field("iso", TEXT, "ISO 3166-2 code.", null="below province level"),
    Field("aliases", TEXTS,
          "Further names, English and Chinese; one may belong to several places."),
)  # fmt: skip
TABLES = {
    "documents": DOCUMENTS,
    "claims": CLAIMS,
    "initiatives": INITIATIVES,
    "places": PLACES,
    "coverage": COVERAGE,
    "totals": TOTALS,
}

REJECTED = (
    Field("path", TEXT, "The input that was set aside."),
    Field("reason", TEXT, "What is wrong with it, and what to do."),
)
CHANGES = (
    Field("build", TEXT, "Version of the data set that the change made."),
    Field("previous", TEXT, "Version of the one before."),
    Field("as_of", TEXT, "The newest day that a document of the new one carries.", DAY,
          "none carries any"),
    Field("what", TEXT, "new, changed, merged, split or gone."),
    Field("initiative_id", TEXT, "The record."),
    Field("title", TEXT, "Its English title."),
    Field("title_zh", TEXT, "Its Chinese title."),
    Field("place_code", TEXT, "Its place."),
    Field("field", TEXT, "The column that changed.", null="the record as a whole"),
    Field("before", pa.null(), "The value before.", null="none"),
    Field("after", pa.null(), "The value now; of a split or merged record the ids it became.",
          null="none"),
    Field("why", TEXT, "document_added, document_removed, document_changed, verdict or read_anew."),
    Field("documents", TEXTS, "Paths of the documents that did it."),
    Field("note", TEXT, "Who decided and why, for a verdict; else empty."),
)  # fmt: skip
REDIRECTS = (
    Field("from", TEXT, "An initiative's id of an earlier build."),
    Field("to", TEXTS, "The ids under which it goes on."),
    Field("first", TEXTS, "The ids that it became when it went."),
)
FILES = {"rejected": REJECTED, "changes": CHANGES, "redirects": REDIRECTS}
"""The files that are no tables: JSON lines alone."""


def arrow_schema(table: str) -> pa.Schema:
    """The Arrow schema of a table."""
    return pa.schema([(field.name, field.type) for field in TABLES[table]])
