"""The fields of what stands in lists: actors, rival values, steps of a life, parts of a total."""

from etl.dataset.fields import DAY, FLAG, NUMBER, TEXT, TEXTS, WHOLE, YUAN, Field, listed

ACTOR = (
    Field("name", TEXT, "The person or body, as the document writes it."),
    Field("role", TEXT, "The office, as the document words it.", null="none is told"),
)
RIVAL = (
    Field("value", TEXT, "What the documents say, as JSON: a word, a number or a code.",
          null="these documents are silent"),
    Field("claim_id", TEXT, "The strongest claim that says so."),
    Field("currency", TEXT, "ISO 4217 code of a sum.", null="no sum"),
    Field("amount_cny", WHOLE, "The sum in yuan.", YUAN, "no sum, or it can't be converted"),
    Field("tier", TEXT, "The tier of the claim's document."),
    Field("published", TEXT, "The day that document carries.", DAY, "it carries none"),
    Field("quote", TEXT, "The claim's evidence, verbatim."),
    Field("sources", WHOLE, "Independent documents that give this value.", "documents"),
    Field("outcome", TEXT, "chosen, agrees, lower_tier, fewer_sources, older or less_sure."),
    Field("slip_of", TEXT, "The claim of which the sum is probably a slip of units.",
          null="no slip"),
)  # fmt: skip
CONFLICT = (
    Field("field", TEXT, "The column on which documents disagree."),
    Field("finding", TEXT, "different, or unit_slip: 亿 taken for billion or the like."),
    Field("note", TEXT, "What it probably is, in a sentence; empty for nothing to add."),
    listed("values", RIVAL, "Every value that documents give, the chosen one first."),
)
STEP = (
    Field("stage", TEXT, "proposed, announced, launched, paid_out or cancelled."),
    Field("date_start", TEXT, "First day on which it may have happened.", DAY, "not told"),
    Field("date_end", TEXT, "Last such day.", DAY, "not told"),
    Field("reported", TEXT, "The day of the document that tells it.", DAY, "it carries none"),
    Field("document_id", TEXT, "That document."),
    Field("claim_id", TEXT, "The claim whose words tell it.", null="the words make no claim"),
    Field("quote", TEXT, "The words, verbatim."),
)
ORIGIN = (
    Field("field", TEXT, "A column."),
    Field("claim_ids", TEXTS, "The claims from which its value was taken."),
)
LEFT_OUT = (
    Field("reason", TEXT, "Why: a target, a cap, no amount, a part of another, and so on."),
    Field("initiative_ids", TEXTS, "Those left out for it."),
)
SHARED = (
    Field("initiative_ids", TEXTS, "Initiatives whose sums may be one."),
    Field("low_cny", NUMBER, "Their sum if it is one.", YUAN),
    Field("high_cny", NUMBER, "Their sum if each has its own.", YUAN),
    Field("is_joint", FLAG, "Whether all documents say that it is one."),
)
CONVERSION = (
    Field("initiative_id", TEXT, "The initiative whose sum was converted."),
    Field("currency", TEXT, "ISO 4217 code of the sum as stated."),
    Field("cny_per_unit", NUMBER, "The rate.", "yuan for one unit of the currency"),
    Field("rate_date", TEXT, "Day of the rate.", DAY, "the rate is a fixed one"),
)
