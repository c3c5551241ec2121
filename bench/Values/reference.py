"""Renders clusters x components of one template with Jinja2, and may parse every result with PyYAML's C loader.

Usage: reference.py TEMPLATE CLUSTERS COMPONENTS [parse]
Prints the seconds of rendering, the length of all texts, and with 'parse' the seconds of rendering and parsing.
"""

import sys
import time

import jinja2
import yaml


def data(cluster):
    return {
        "defaults": {"registry": "pullproxy.corp.local", "nodetype": "platform"},
        "cluster": {
            "name": f"cluster-{cluster:05}",
            "labels": [{"key": f"label-{i}", "value": f"value-{cluster + i}"} for i in range(6)],
            "pools": [pool(i) for i in range(4)],
            "monitoring": {
                "victoriametricsoperator": {
                    "jimmydysonimagetag": f"v0.11.{cluster}",
                    "promconfigreloadimagetag": "v0.64.1",
                    "toleration": {"nodetype": "platform"},
                }
            },
        },
    }


def pool(number):
    return {
        "name": f"Pool-{number}",
        "replicas": number + 2,
        "size": "best-effort-medium",
        "taints": ["a=b:NoSchedule", "c=d:NoExecute"],
        "volumes": [{"name": "containerd", "size": 32}, {"name": "kubelet", "size": 8}],
    }


def main():
    path, clusters, components = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with open(path, encoding="utf-8") as file:
        text = file.read()
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined)
    templates = [environment.from_string(text) for _ in range(components)]
    contexts = [data(cluster) for cluster in range(clusters)]

    length = 0
    start = time.perf_counter()
    for context in contexts:
        for template in templates:
            length += len(template.render(context))
    print(time.perf_counter() - start, length)
    if sys.argv[4:] != ["parse"]:
        return

    start = time.perf_counter()
    for context in contexts:
        for template in templates:
            yaml.load(template.render(context), Loader=yaml.CSafeLoader)
    print(time.perf_counter() - start)


if __name__ == "__main__":
    main()
