"""What national editors do at their desk in more than one journey."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.words import say


def recall(page: Page, text: str, severity: str, danish: str, english: str) -> None:
    """From wherever the editor is: choose the text, say how severe it is and what is wrong, and confirm."""
    page.get_by_role("link", name=say("recalls", "recalls.nav")).click()
    page.get_by_role("button", name=say("recalls", "recalls.new")).click()
    page.get_by_label(say("recalls", "recalls.search")).fill(text)
    page.get_by_label(say("recalls", "recalls.text"), exact=True).select_option(text)
    page.get_by_role("radio", name=say("recalls", f"recalls.severity.{severity}.more")).check()
    page.get_by_label(say("recalls", "recalls.notice.da")).fill(danish)
    page.get_by_label(say("recalls", "recalls.notice.en")).fill(english)
    page.get_by_role("button", name=say("recalls", "recalls.make")).click()
    page.get_by_role("dialog").get_by_role("button", name=say("recalls", "recalls.make")).click()
    expect(page.get_by_role("article").filter(has_text=danish)).to_be_visible()
