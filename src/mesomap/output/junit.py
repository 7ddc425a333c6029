"""The outcome of a check as JUnit XML, which build servers show as tests."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence

from mesomap.output.check_report import figure, goal_words, sourced_text
from mesomap.planning.plan import Finding
from mesomap.simulation.goals import GoalResult

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_text(name: str, goals: Sequence[GoalResult], findings: Sequence[Finding]) -> str:
    """One test suite called ``name``: a test for every goal, skipped where it has no value, and a failed one for every
    finding that is an error."""
    broken = [finding for finding in findings if finding.severity == "error"]
    missed, unknown = (sum(goal.passed is verdict for goal in goals) for verdict in (False, None))
    counts = {
        "tests": str(len(goals) + len(broken)),
        "failures": str(missed + len(broken)),
        "errors": "0",
        "skipped": str(unknown),
    }
    root = ET.Element("testsuites", counts)
    suite = ET.SubElement(root, "testsuite", {"name": _legal(name), **counts})
    for goal in goals:
        case = ET.SubElement(suite, "testcase", {"classname": "goals", "name": _legal(goal_words(goal))})
        words = _against(goal.value, goal.limit, goal.unit)
        if goal.passed is False:
            ET.SubElement(case, "failure", {"type": "goal", "message": _legal(words)})
        elif goal.passed is None:
            ET.SubElement(case, "skipped", {"message": "no value: not part of the plan, or not known there"})
    for finding in broken:
        label = f"{finding.rule} {finding.region}" if finding.region else finding.rule
        case = ET.SubElement(suite, "testcase", {"classname": "findings", "name": _legal(label)})
        words = _against(finding.value, finding.limit, finding.unit or "")
        failure = ET.SubElement(case, "failure", {"type": _legal(finding.rule), "message": _legal(words)})
        failure.text = _legal(sourced_text(finding))
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _against(value: float | None, limit: float | None, unit: str) -> str:
    return f"value {figure(value, limit)} {unit}".rstrip() + f", limit {figure(limit, None)} {unit}".rstrip()


def _legal(text: str) -> str:
    """``text`` without the characters that no XML document may hold."""
    return NOT_XML.sub("\ufffd", text)
