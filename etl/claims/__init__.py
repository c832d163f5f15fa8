"""The claim room: a section's mentions become claims, or rejections with their reasons.

`build_claims` takes a document with its sections and mentions. Sentence by sentence it asks what
instrument is named (`instruments`, `grants`, `purposes`), whether something speaks against it
(`gates`, `in_general`), who acts (`parties`, `people`, `discourse`, `policies`, `voices`,
`actors`), at what stage (`acts`), how much (`amounts`; `not_own` tells what is nobody's), when
(`when`) and for what (`sectors`); `drafts`, `followups`, `joining` and `again` bring together
what one document says of one initiative.
"""

from etl.claims.build import build_claims

__all__ = ["build_claims"]
