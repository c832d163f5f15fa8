"""What the line makes of one document, for people and for other programs.

`lines` lays an examination out for a terminal, `claim_lines` its claims and rejections;
`row` gives the same as plain values for JSON.
"""

from etl.inspection.lines import inspection_lines
from etl.inspection.row import inspection_row

__all__ = ["inspection_lines", "inspection_row"]
