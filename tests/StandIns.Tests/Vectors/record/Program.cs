using StandIns.Tests.Vectors;

if (args is not [var packages, var vectors, .. var cases])
{
    Console.Error.WriteLine("usage: record <directory with node_modules> <directory of the vectors> [case…]");
    return 2;
}

foreach (var program in Directory.GetFiles(Path.Combine(vectors, "programs"), "*.js").Order(StringComparer.Ordinal))
{
    var name = Path.GetFileNameWithoutExtension(program);
    if (cases is not [] && !cases.Contains(name)) continue;
    var vector = await new Recorder(Path.GetFullPath(packages)).RecordAsync(Path.GetFullPath(program));
    await File.WriteAllTextAsync(Path.Combine(vectors, name + ".json"), vector);
    Console.WriteLine(name);
}
return 0;
