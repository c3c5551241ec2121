namespace Infra.Model;

// What can be wrong with where components come from and with the Applications that they make.
public sealed partial record Problem
{
    public static Problem SourceWithoutRevision(Position position, string subject, string key) =>
        new("APP001", subject, $"a source of {subject} has no {key}, or one that is whatever is newest.")
        {
            Position = position,
            Consequence = "What is installed would change without a change here.",
            Cure = key == "revision"
                ? $"Give the source or its repository a 'revision'; '{SourceRevision.OfEnvText}' is the one that the cluster's env follows."
                : $"Add '{key}: …'.",
        };

    public static Problem UnknownRepository(Position position, string subject, string repository, IEnumerable<string> known) =>
        new("APP002", subject, $"{subject} has a source in repository '{repository}', which the catalog does not have.")
        {
            Position = position,
            Cure = DidYouMean(repository, known, "Add it under 'repositories', or name another."),
        };

    public static Problem BadRepository(Position position, string repository, string key, string text, string brokenRule) =>
        new("APP003", $"repository '{repository}'", $"{key} '{text}' of repository '{repository}' {brokenRule}.")
        {
            Position = position,
            Cure = $"Change the {key}.",
        };

    public static Problem OldTemplate(Position position, string subject, string action, string inGoTemplate) =>
        new("APP004", subject, $"'{action}' in {subject} is a template of the old kind.")
        {
            Position = position,
            Consequence = "Our ApplicationSets are Go templates, and Argo CD would refuse the whole set.",
            Cure = $"Write '{inGoTemplate}'.",
        };

    public static Problem UnknownTemplateAction(Position position, string subject, string action, IEnumerable<string> known) =>
        new("APP005", subject, $"'{action}' in {subject} is not what an ApplicationSet of ours can fill in.")
        {
            Position = position,
            Consequence = "Argo CD would refuse the whole set.",
            Cure = $"There are {string.Join(", ", known.Select(parameter => $"'{{{{ {parameter} }}}}'"))}.",
        };

    public static Problem ValuesInTemplate(Position position, string subject, string text) =>
        new("APP006", subject, $"'{text}' in {subject} puts values into another text.")
        {
            Position = position,
            Consequence = "A quote or a line end in a value would change what the text means.",
            Cure = "Values belong into helm.values alone and whole; write what you need as a setting of its own.",
        };

    public static Problem DefaultProject(Position? position, string subject) =>
        new("APP007", subject, $"{subject} puts Applications into project '{EnvironmentRules.DefaultProject}'.")
        {
            Position = position,
            Consequence = "That project allows every source and every destination to everybody.",
            Cure = "Name a project of your own.",
        };

    public static Problem ApplicationTwice(Position position, ComponentName first, ComponentName second, string application) =>
        new("APP008", $"component '{second}'", $"components '{first}' and '{second}' both make the Application '{application}'.")
        {
            Position = position,
            Consequence = "Two ApplicationSets would overwrite each other's.",
            Cure = "Give one of them another 'application'.",
        };

    public static Problem ReleaseTwice(Position position, ComponentName first, ComponentName second, string @namespace, string release, string where) =>
        new("APP009", $"component '{second}'", $"components '{first}' and '{second}' both write release '{release}' in namespace '{@namespace}' of {where}.")
        {
            Position = position,
            Consequence = "Objects of one name would change back and forth.",
            Cure = "Give one of them another 'release' or 'namespace'.",
        };

    public static Problem DevelopmentRevision(Position? position, string subject, string stack, string revision) =>
        new("APP010", subject, $"{subject} follows '{revision}', which stack '{stack}' counts as a development revision.")
        {
            Position = position,
            Consequence = "What somebody tries out there reaches the stack's clusters at once.",
            Cure = $"Follow a released revision, or mend DevelopmentRevisions of stack '{stack}'.",
        };

    public static Problem ReservedParameter(string applicationSet, string key) =>
        new("APP011", $"ApplicationSet '{applicationSet}'", $"a list element of ApplicationSet '{applicationSet}' has the key '{key}'.")
        {
            Consequence = "The clusters generator has one of that name, and the controller panics when it merges the two.",
            Cure = "Use another key.",
        };

    public static Problem KeyWithoutEffect(Position position, string subject, string key, string needed) =>
        new("APP012", subject, $"'{key}' of {subject} has no effect without {needed}.")
        {
            Position = position,
            Cure = $"Remove it, or add {needed}.",
        };

    public static Problem DuplicateRepository(Position position, string repository, bool isCatalog) =>
        new("APP013", $"repository '{repository}'", $"repository '{repository}' is already defined.")
        {
            Position = position,
            Consequence = isCatalog ? "That is the service catalog's name, and each stack says in infra:catalogUrl where it is." : null,
            Cure = "Remove or rename one.",
        };

    public static Problem OtherRepositoryKind(Position position, string subject, string repository, string kind, string what, string needed) =>
        new("APP014", subject, $"repository '{repository}' of {subject} is of kind '{kind}', and {what} needs '{needed}'.")
        {
            Position = position,
            Cure = "Name another repository, or mend its 'kind'.",
        };

    public static Problem SourceOutsideProject(string applicationSet, string project, string repository) =>
        new("APP015", $"ApplicationSet '{applicationSet}'", $"project '{project}' does not allow '{repository}', which ApplicationSet '{applicationSet}' reads.")
        {
            Consequence = "Argo CD would refuse its Applications.",
            Cure = "Add the repository to the project's sourceRepos.",
        };

    public static Problem ReplaceOnApplication(Position position, string subject) =>
        new("APP101", subject, $"{subject} has Replace=true as an annotation of its Applications.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "As an annotation it works on a resource of the chart, and on an Application it does nothing.",
            Cure = "Write it under 'syncOptions'.",
        };
}
