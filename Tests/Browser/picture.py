"""Makes the picture of the README, a phone beside the wall, from screenshots that the browser tests left:
.venv/bin/python Tests/Browser/picture.py screenshots/phone-vote-open.png screenshots/screen-vote-open.png picture.png
"""

import base64
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PAGE = """<!doctype html><style>
body {{ margin: 0; padding: 32px; display: flex; align-items: flex-end; background: #efe7da; width: max-content }}
img {{ display: block; border: 6px solid #2b2622 }}
.wall {{ height: 540px; border-radius: 10px }}
.phone {{ height: 480px; border-radius: 28px; margin-inline-start: 32px }}
</style><img class="wall" src="{wall}"><img class="phone" src="{phone}">"""


def embedded(path):
    return "data:image/png;base64," + base64.b64encode(Path(path).read_bytes()).decode()


def main(phone, wall, out):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        page = browser.new_page(viewport={"width": 1400, "height": 640})
        page.set_content(PAGE.format(wall=embedded(wall), phone=embedded(phone)))
        page.locator("body").screenshot(path=out)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:4])
