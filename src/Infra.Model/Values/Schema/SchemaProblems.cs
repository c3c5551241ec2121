using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>Problems with the schema of settings, and with settings that break it.</summary>
internal static class SchemaProblems
{
    public static Problem MalformedSchema(Position position, string reason) =>
        new("SCH001", position.File, $"this is not a JSON schema: {reason}.")
        {
            Position = position,
            Cure = "Fix the schema.",
        };

    public static Problem AgainstSchema(
        Position position, string path, string broken, string? description, IEnumerable<string> known, string schema) =>
        new("SCH002", path, $"{(path.Length == 0 ? "the root of the settings" : $"'{path}'")} {broken}.")
        {
            Position = position,
            Consequence = description is null ? null : $"The schema says: {description}",
            Cure = Wording.DidYouMean(path.Split('.')[^1], known, $"Fix the value, or {schema} if it is right."),
        };

    public static Problem OutOfSchema(Position position, string path, string schema) =>
        new("SCH003", path, $"no part of the schema checks '{path}'.")
        {
            Position = position,
            Consequence = "Any value would be accepted there.",
            Cure = $"Describe it in {schema}, or remove it.",
        };

    public static Problem UnknownWord(
        Position position, string word, SchemaDraft draft, IEnumerable<string> known) => UselessWord(
        position,
        $"'{word}' is not a keyword of JSON Schema {draft.Name()}.",
        Wording.DidYouMean(word, known, "Remove it, or move it into 'properties' if it is a key of the settings."));

    public static Problem WordOfOtherDraft(Position position, SchemaKeyword word, SchemaDraft draft) => UselessWord(
        position,
        $"'{word.Name}' is a keyword of {word.Drafts}, and this schema is of {draft.Name()}.",
        $"Write it as {draft.Name()} does, or name another draft in '$schema'.");

    public static Problem UnsupportedWord(Position position, string word, string instead) =>
        UselessWord(position, $"'{word}' is not supported.", instead);

    public static Problem UnsupportedFormat(Position position, string format, IEnumerable<string> known) => UselessWord(
        position,
        $"the format '{format}' is not supported.",
        Wording.DidYouMean(format, known, $"Express it with 'pattern', or use one of {Wording.List(known)}."));

    public static Problem ReferenceOutward(Position position, string reference) => UselessWord(
        position,
        $"'$ref' is '{reference}', which is not a path in this file.",
        "Bring the schema into this file, and refer to it by path, such as '#/definitions/<name>'.");

    public static Problem WordWithoutEffect(Position position, string word, string reason) =>
        UselessWord(position, $"'{word}' has no effect here: {reason}.", "Remove it, or change the schema around it.");

    public static Problem SlowPattern(Position position, string pattern) => EndlessCheck(
        position,
        $"the pattern '{pattern}' takes too long to match.",
        "Avoid a repetition inside a repetition.");

    public static Problem EndlessSchema(string file, int limit) => EndlessCheck(
        Position.WholeFile(file),
        $"checking a cluster's settings takes more than {limit} steps.",
        "Use fewer schemas that refer to themselves.");

    public static Problem UnknownDraft(Position position, YamlNode named) =>
        new("SCH006", position.File, $"'$schema' is {Place.ShownOf(named)}, which is not a supported draft.")
        {
            Position = position,
            Consequence = "Its keywords may mean something else there.",
            Cure = $"Write it as draft 7, '{SchemaDraft.Draft7.Address()}', or as draft 6, 2019-09 or 2020-12.",
        };

    private static Problem UselessWord(Position position, string what, string cure) =>
        new("SCH004", position.File, what)
        {
            Position = position,
            Consequence = "It would check nothing.",
            Cure = cure,
        };

    private static Problem EndlessCheck(Position position, string what, string cure) =>
        new("SCH005", position.File, what)
        {
            Position = position,
            Consequence = "The check would not finish in a reasonable time.",
            Cure = cure,
        };
}
