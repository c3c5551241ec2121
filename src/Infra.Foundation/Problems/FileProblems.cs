using System.Globalization;

namespace Infra.Foundation;

/// <summary>What can be wrong with a file before its content is judged, and with what it is made of.</summary>
public static class FileProblems
{
    private const int LongestShown = 100;

    public static Problem MissingFile(string file, string cure) =>
        new("FIL001", file, "the file does not exist.") { Position = Position.WholeFile(file), Cure = cure };

    public static Problem UnreadableFile(string file, string reason) =>
        new("FIL002", file, $"the file cannot be read: {reason}")
        {
            Position = Position.WholeFile(file),
            Cure = "Make it a readable UTF-8 text file.",
        };

    public static Problem FolderInPlaceOfFile(string file) =>
        new("FIL003", file, "this is a folder; a file is expected.")
        {
            Position = Position.WholeFile(file),
            Cure = "Move the folder away, and put the file there.",
        };

    public static Problem MalformedYaml(Position position, string reason) =>
        new("YML001", position.File, $"this is not YAML: {reason}.")
        {
            Position = position,
            Cure = "Correct the syntax on that line.",
        };

    public static Problem DuplicateKey(Position position, string key) =>
        new("YML002", position.File, $"the key '{key}' appears twice in one map.")
        {
            Position = position,
            Consequence = "One of the two values would be lost silently.",
            Cure = "Remove one.",
        };

    public static Problem SecondDocument(Position position) =>
        new("YML003", position.File, "a second document begins here.")
        {
            Position = position,
            Consequence = "Only one would be read.",
            Cure = "Keep one document in the file.",
        };

    public static Problem TooDeep(Position position, int levels) =>
        new("YML004", position.File, $"the nesting is deeper than {levels} levels.")
        {
            Position = position,
            Cure = "Flatten the value.",
        };

    public static Problem UnknownAnchor(Position position, string anchor) =>
        new("YML005", position.File, $"the alias '*{anchor}' has no anchor before it.")
        {
            Position = position,
            Cure = $"Define '&{anchor}' on an earlier line, or put the text in quotes.",
        };

    public static Problem AnchorInsideItself(Position position, string anchor) =>
        new("YML006", position.File, $"the alias '*{anchor}' is inside the value that it repeats.")
        {
            Position = position,
            Consequence = "The value would be endless.",
            Cure = "Write the value out.",
        };

    public static Problem UnknownTag(Position position, string tag) =>
        new("YML007", position.File, $"the tag '{tag}' is not supported.")
        {
            Position = position,
            Cure = "Remove the tag.",
        };

    public static Problem KeyIsNotText(Position position) =>
        new("YML008", position.File, "this key is a map or a list.")
        {
            Position = position,
            Cure = "Use text as a key.",
        };

    public static Problem UnknownKey(
        Position position, string subject, string key, IReadOnlyCollection<string> known) =>
        new("KEY001", subject, $"{subject} has the unknown key '{key}'.")
        {
            Position = position,
            Consequence = "An unknown key has no effect.",
            Cure = Wording.DidYouMean(key, known, $"The keys are {Wording.List(known)}."),
        };

    public static Problem MissingKey(Position position, string subject, string key) =>
        new("KEY002", subject, $"{subject} has no '{key}'.") { Position = position, Cure = $"Add '{key}: …'." };

    public static Problem WrongKind(string subject, Position position, string what, string expected, string found) =>
        new("KEY003", subject, $"{what} is {found}; expected {expected}.")
        {
            Position = position,
            Cure = expected == "text" && found is not ("a list" or "a map")
                ? "Put it in quotes if it is meant as text."
                : $"Write {expected}.",
        };

    public static Problem TabAsIndentation(Position position) =>
        MalformedYaml(position, "a tab is used for indentation") with { Cure = "Replace the tab with spaces." };

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

    public static Problem MergeKey(Position position) =>
        new("YML012", position.File, "'<<' is a merge key to Helm and an ordinary key to YAML 1.2.")
        {
            Position = position,
            Consequence = "The merged values would be lost silently.",
            Cure = "Write out the merged keys, or repeat a whole map with an alias.",
        };

    public static Problem MergeAfterKey(Position position, string key) =>
        new("YML013", position.File, $"'<<' merges the key '{key}', which comes before it in the same map.")
        {
            Position = position,
            Consequence = "Helm uses the merged value; other readers use the map's own.",
            Cure = "Write '<<' as the first key of its map.",
        };

    public static Problem MergeOfNoMap(Position position) =>
        new("YML014", position.File, "'<<' merges something that is neither a map nor a list of maps.")
        {
            Position = position,
            Consequence = "Helm does not read such values.",
            Cure = "Merge a map, or put '<<' in quotes.",
        };

    public static Problem NoNumberOfJson(Position position, string plain) =>
        new("YML015", position.File, $"'{plain}' is a number that JSON cannot write.")
        {
            Position = position,
            Consequence = "Helm does not read such values.",
            Cure = "Put it in quotes if it is meant as text.",
        };

    public static Problem NoKeyOfJson(Position position, string plain) =>
        new("YML016", position.File, $"Helm cannot read the key '{plain}' as it stands.")
        {
            Position = position,
            Consequence = "It converts values to JSON, where a key is text.",
            Cure = "Put the key in quotes.",
        };

    // A number of more digits is not worth its reading.
    private static string Read(YamlScalar scalar) => scalar switch
    {
        { Type: ScalarType.Text } => "text",
        { Text.Length: > LongestShown } => "a number",
        { Type: ScalarType.Integer } integer => integer.ToInteger().ToString(CultureInfo.InvariantCulture),
        _ => scalar.Text,
    };

    private static string Shown(string plain) => plain.Length <= LongestShown ? plain : $"{plain[..LongestShown]}…";
}
