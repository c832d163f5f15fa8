"""A data set against annotated documents: how much of what they say was read, and how rightly.

statements  annotation and data set  → what each says of one document
judging     both for one document    → verdicts: hit, spurious or missed
figures     verdicts                 → precision, recall, accuracy
report      verdicts of all          → figures by language, kind and phenomenon, and the errors
printing    a report                 → lines for a terminal
accuracy    reports of several sets  → the rows of `accuracy.json`
"""

from etl.evaluate.accuracy import accuracy_rows, write_accuracy
from etl.evaluate.printing import report_lines
from etl.evaluate.report import Report, evaluate, report_row

__all__ = ["Report", "accuracy_rows", "evaluate", "report_lines", "report_row", "write_accuracy"]
