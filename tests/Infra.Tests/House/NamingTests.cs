using System.Text.RegularExpressions;

namespace Infra.Tests.House;

/// <summary>The naming rules of CONTRIBUTING.md that a test can check.</summary>
public sealed partial class NamingTests
{
    // Each only wraps its argument, without loss.
    private static readonly string[] Wrappers =
        [
            "BoolValue.cs",
            "CatalogRevisions.cs",
            "IntegerValue.cs",
            "ListValue.cs",
            "MapValue.cs",
            "OptionalInput.cs",
            "ProjectRules.cs",
            "TextValue.cs",
        ];

    [Fact]
    public void A_method_named_Of_only_wraps_its_arguments()
    {
        var methods = Repository.Sources()
            .Where(file => File.ReadLines(file).Any(line => OfMethod().IsMatch(line)))
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);
        Assert.Equal(Wrappers, methods);
    }

    [Fact]
    public void A_type_name_is_used_only_once()
    {
        var types =
            from file in Repository.Sources()
            let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
            where path.StartsWith("src/", StringComparison.Ordinal)
            // The stand-ins keep upstream's names.
            where !path.StartsWith("src/StandIns/", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            let type = TopLevelType().Match(line)
            where type.Success
            select (Name: type.Groups["name"].Value, Folder: Path.GetDirectoryName(path));
        var all = types.Distinct().ToList();
        Assert.NotEmpty(all);
        Assert.Equal([], all.CountBy(type => type.Name).Where(name => name.Value > 1).Select(name => name.Key));
    }

    [GeneratedRegex(@"^\s*(public|internal|private|protected)\b[^=;(]*\bOf(<\w+>)?\(")]
    private static partial Regex OfMethod();

    [GeneratedRegex(@"^(public|internal)\b[^={;(]*\b(class|struct|record|enum|interface) (?<name>\w+)")]
    private static partial Regex TopLevelType();
}
