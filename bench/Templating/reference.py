"""Measures Jinja2: how many times a second it renders a template. Arguments: template, data (JSON), seconds."""
import json
import sys
import time

import jinja2

template = jinja2.Environment().from_string(open(sys.argv[1], encoding="utf-8").read())
data = json.load(open(sys.argv[2], encoding="utf-8"))
seconds = float(sys.argv[3])
text = template.render(data)
best = 0.0
for _ in range(3):
    count = 0
    start = time.perf_counter()
    while time.perf_counter() - start < seconds:
        for _ in range(100):
            template.render(data)
        count += 100
    best = max(best, count / (time.perf_counter() - start))
print(json.dumps({"rate": best, "text": text}))
