a: 1
b: {{ cluster.name
