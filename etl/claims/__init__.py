"""The claim room: a section's mentions become claims, or rejections with their reasons.

`build_claims` takes a document with its sections and mentions. Sentence by sentence it asks
what instrument is named (`instruments`), whether something speaks against it (`gates`), who
acts (`parties`, `people`, `discourse`, `voices`, `actors`), at what stage (`acts`), how much
(`amounts`; `not_own` tells what is nobody's), when (`when`) and for what (`sectors`); `drafts`,
`followups` and `again` bring together what one document says of one initiative.
"""

from etl.claims.build import build_claims

__all__ = ["build_claims"]
