using System.Globalization;

namespace Infra.Foundation;

/// <summary>Problems with a file itself or its YAML and keys, before anyone interprets its content.</summary>
public static class FileProblems
{
    private const int LongestShown = 100;

    /// <summary>FIL001, the file is missing. The caller supplies the cure.</summary>
    public static Problem MissingFile(string file, string cure) =>
        new("FIL001", file, "the file does not exist.") { Position = Position.WholeFile(file), Cure = cure };

    /// <summary>FIL002, the file exists but cannot be read as UTF-8 text.</summary>
    public static Problem UnreadableFile(string file, string reason) =>
        new("FIL002", file, $"the file cannot be read: {reason}")
        {
            Position = Position.WholeFile(file),
            Cure = "Make it a readable UTF-8 text file.",
        };

    /// <summary>FIL003, a folder has the name of the file.</summary>
    public static Problem FolderInsteadOfFile(string file) =>
        new("FIL003", file, "this is a folder; a file is expected.")
        {
            Position = Position.WholeFile(file),
            Cure = "Move the folder away, and put the file there.",
        };

    /// <summary>YML001, the text is not valid YAML.</summary>
    /// <param name="reason">What the parser says, without a final period.</param>
    public static Problem MalformedYaml(Position position, string reason) =>
        new("YML001", position.File, $"this is not YAML: {reason}.")
        {
            Position = position,
            Cure = "Correct the syntax on that line.",
        };

    /// <summary>YML002, a map has the same key twice.</summary>
    public static Problem DuplicateKey(Position position, string key) =>
        new("YML002", position.File, $"the key '{key}' appears twice in one map.")
        {
            Position = position,
            Consequence = "One of the two values would be lost silently.",
            Cure = "Remove one.",
        };

    /// <summary>YML003, a file that may have one document has two.</summary>
    public static Problem SecondDocument(Position position) =>
        new("YML003", position.File, "a second document begins here.")
        {
            Position = position,
            Consequence = "Only one would be read.",
            Cure = "Keep one document in the file.",
        };

    /// <summary>YML004, values are nested deeper than the limit.</summary>
    public static Problem TooDeep(Position position, int levels) =>
        new("YML004", position.File, $"the nesting is deeper than {levels} levels.")
        {
            Position = position,
            Cure = "Flatten the value.",
        };

    /// <summary>YML005, an alias is used before its anchor or has none.</summary>
    public static Problem UnknownAnchor(Position position, string anchor) =>
        new("YML005", position.File, $"the alias '*{anchor}' has no anchor before it.")
        {
            Position = position,
            Cure = $"Define '&{anchor}' on an earlier line, or put the text in quotes.",
        };

    /// <summary>YML006, an alias is inside the value that it refers to.</summary>
    public static Problem AnchorInsideItself(Position position, string anchor) =>
        new("YML006", position.File, $"the alias '*{anchor}' is inside the value that it repeats.")
        {
            Position = position,
            Consequence = "The value would be endless.",
            Cure = "Write the value out.",
        };

    /// <summary>YML007, a value has a tag other than YAML's own for text, lists and maps.</summary>
    public static Problem UnknownTag(Position position, string tag) =>
        new("YML007", position.File, $"the tag '{tag}' is not supported.")
        {
            Position = position,
            Cure = "Remove the tag.",
        };

    /// <summary>YML008, a map's key is a map or a list.</summary>
    public static Problem KeyIsNotText(Position position) =>
        new("YML008", position.File, "this key is a map or a list.")
        {
            Position = position,
            Cure = "Use text as a key.",
        };

    /// <summary>KEY001, a map has a key that nothing reads.</summary>
    /// <param name="known">The keys that are read, for a suggestion.</param>
    public static Problem UnknownKey(
        Position position, string subject, string key, IReadOnlyCollection<string> known) =>
        new("KEY001", subject, $"{subject} has the unknown key '{key}'.")
        {
            Position = position,
            Consequence = "An unknown key has no effect.",
            Cure = Wording.DidYouMean(key, known, $"The keys are {Wording.List(known)}."),
        };

    /// <summary>KEY002, a required key is missing.</summary>
    public static Problem MissingKey(Position position, string subject, string key) =>
        new("KEY002", subject, $"{subject} has no '{key}'.") { Position = position, Cure = $"Add '{key}: …'." };

    /// <summary>KEY003, a value has the wrong type.</summary>
    /// <param name="what">The value as a message begins with it.</param>
    /// <param name="expected">The expected type, such as `text` or `a map`.</param>
    /// <param name="found">The type of the value, such as `a list`.</param>
    public static Problem WrongKind(string subject, Position position, string what, string expected, string found) =>
        new("KEY003", subject, $"{what} is {found}; expected {expected}.")
        {
            Position = position,
            Cure = expected == "text" && found is not ("a list" or "a map")
                ? "Put it in quotes if it is meant as text."
                : $"Write {expected}.",
        };

    /// <summary>YML001 for indentation by a tab.</summary>
    public static Problem TabAsIndentation(Position position) =>
        MalformedYaml(position, "a tab is used for indentation") with { Cure = "Replace the tab with spaces." };

    /// <summary>YML009, aliases repeat more than the limits allow.</summary>
    public static Problem TooMuchRepeated(Position position, int values, int characters) =>
        new(
            "YML009",
            position.File,
            $"aliases repeat more than {values} values or {characters} characters up to here.")
        {
            Position = position,
            Consequence = "Aliases of aliases make a small file a huge tree.",
            Cure = "Use fewer aliases.",
        };

    /// <summary>YML010, Helm reads a plain value differently from YAML 1.2, or cannot read it.</summary>
    public static Problem AmbiguousValue(Position position, string plain)
    {
        var helm = HelmSchema.Read(plain, default);
        return new(
            "YML010",
            position.File,
            $"'{Shown(plain)}' is {Read(CoreSchema.Read(plain))} to YAML 1.2 and "
                + (helm is null ? "nothing that Helm can read." : $"{Read(helm)} to Helm."))
        {
            Position = position,
            Consequence = "A template or chart would see a different value than a reader of this file.",
            Cure = helm is null or { Type: ScalarType.Text }
                ? "Put it in quotes if it is meant as text."
                : $"Write {helm.Text}, or put it in quotes if it is meant as text.",
        };
    }

    /// <summary>YML011, Helm reads a plain key differently from YAML 1.2, or cannot read it.</summary>
    /// <param name="read">The key that Helm reads; null if Helm rejects it.</param>
    public static Problem AmbiguousKey(Position position, string plain, string? read) =>
        new(
            "YML011",
            position.File,
            $"the key '{plain}' is text to YAML 1.2 and "
                + (read is null ? "nothing that Helm can read." : $"the key '{read}' to Helm."))
        {
            Position = position,
            Consequence = "The chart would see a different key than a reader of this file.",
            Cure = $"Write '{plain}' in quotes.",
        };

    /// <summary>YML012, a file that YAML 1.2 and Helm must read alike has a merge key.</summary>
    public static Problem MergeKey(Position position) =>
        new("YML012", position.File, "'<<' is a merge key to Helm and an ordinary key to YAML 1.2.")
        {
            Position = position,
            Consequence = "The merged values would be lost silently.",
            Cure = "Write out the merged keys, or repeat a whole map with an alias.",
        };

    /// <summary>YML013, a merge key comes after a key that it also merges.</summary>
    public static Problem MergeAfterKey(Position position, string key) =>
        new("YML013", position.File, $"'<<' merges the key '{key}', which comes before it in the same map.")
        {
            Position = position,
            Consequence = "Helm uses the merged value; other readers use the map's own.",
            Cure = "Write '<<' as the first key of its map.",
        };

    /// <summary>YML014, the value of a merge key is neither a map nor a list of maps.</summary>
    public static Problem MergeOfNonMap(Position position) =>
        new("YML014", position.File, "'<<' merges something that is neither a map nor a list of maps.")
        {
            Position = position,
            Consequence = "Helm does not read such values.",
            Cure = "Merge a map, or put '<<' in quotes.",
        };

    /// <summary>YML015, Helm cannot convert a number to JSON, such as `.inf`.</summary>
    public static Problem NumberNotInJson(Position position, string plain) =>
        new("YML015", position.File, $"'{plain}' is a number that JSON cannot write.")
        {
            Position = position,
            Consequence = "Helm does not read such values.",
            Cure = "Put it in quotes if it is meant as text.",
        };

    /// <summary>YML016, Helm cannot convert a plain key to a JSON key.</summary>
    public static Problem KeyNotInJson(Position position, string plain) =>
        new("YML016", position.File, $"Helm cannot read the key '{plain}' as it stands.")
        {
            Position = position,
            Consequence = "It converts values to JSON, where a key is text.",
            Cure = "Put the key in quotes.",
        };

    // Longer numbers are not converted, because the conversion is slow and nobody would read them.
    private static string Read(YamlScalar scalar) => scalar switch
    {
        { Type: ScalarType.Text } => "text",
        { Text.Length: > LongestShown } => "a number",
        { Type: ScalarType.Integer } integer => integer.ToInteger().ToString(CultureInfo.InvariantCulture),
        _ => scalar.Text,
    };

    private static string Shown(string plain) => plain.Length <= LongestShown ? plain : $"{plain[..LongestShown]}…";
}
