using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Problems with repository credentials. Values that can be secret are never quoted.</summary>
internal static class RepositoryProblems
{
    public static Problem NotOneAddress(Position position, string subject) =>
        new("REP001", subject, $"{subject} does not have exactly one address.")
        {
            Position = position,
            Cure = "Give it a 'url' for one repository, or a 'urlPrefix' for all URLs that begin with it.",
        };

    public static Problem NotOneRepositoryLogin(Position position, string subject) =>
        new("REP002", subject, $"{subject} has more than one login, or an incomplete one.")
        {
            Position = position,
            Cure = "Give it one of: username with password, sshPrivateKey, bearerToken; or none for a public "
                + "repository.",
        };

    public static Problem DuplicateCredential(RepositoryCredential first, RepositoryCredential second) =>
        new("REP003", CredentialSubject(second), $"{CredentialSubject(second)} is defined twice.")
        {
            Position = second.Position,
            Consequence = "The name is the name of a Secret.",
            Cure = "Rename or remove one.",
        };

    public static Problem RepositoryWithTwoCredentials(RepositoryCredential first, RepositoryCredential second) =>
        new(
            "REP004",
            CredentialSubject(second),
            $"{CredentialSubject(second)} is for the same address as '{first.Name}'.")
        {
            Position = second.Position,
            Consequence = "Argo CD would use either of the two.",
            Cure = "Remove one.",
        };

    public static Problem LoginOfAnotherAddress(Position position, string subject, string needed) =>
        new("REP005", subject, $"the login of {subject} does not fit its address: {needed}.")
        {
            Position = position,
            Cure = "Change the address or the login.",
        };

    public static Problem BadCredentialAddress(Position position, string subject, string brokenRule) =>
        new("REP006", subject, $"the address of {subject} {brokenRule}.")
        {
            Position = position,
            Cure = "Write the address as in the catalog, and the login under its own keys.",
        };

    public static Problem NotACredential(Position position, string subject, string what) =>
        new("REP007", subject, $"the {what} of {subject} is neither text nor {{env: …}}.")
        {
            Position = position,
            Cure = $"Encrypt it (pulumi config set --secret --path), or write {what}: {{env: NAME}}.",
        };

    public static Problem NoCredentialVariable(Position position, string subject, string what, string variable) =>
        new("REP008", subject, NotSet(subject, what, variable))
        {
            Position = position,
            Consequence = "Argo CD would get a credential that does not work.",
            Cure = $"Set {variable}.",
        };

    public static Problem CredentialKeyWithoutEffect(Position position, string subject, string key, string needed) =>
        new("REP009", subject, $"'{key}' of {subject} has no effect without {needed}.")
        {
            Position = position,
            Cure = $"Remove it, or write {needed}.",
        };

    public static Problem BadCredentialName(Position position, string name, string brokenRule) =>
        new("REP010", $"repository credential '{name}'", $"the name of the Secret 'repository-{name}' {brokenRule}.")
        {
            Position = position,
            Cure = "Change the name.",
        };

    public static Problem UnusedCredential(RepositoryCredential credential, StackName stack) =>
        new(
            "REP101",
            CredentialSubject(credential),
            $"nothing that stack '{stack}' reads needs {CredentialSubject(credential)}.")
        {
            Severity = Severity.Warning,
            Position = credential.Position,
            Consequence = "An unused login can still leak.",
            Cure = "Remove it, or fix its address or project.",
        };

    public static Problem NoCredentialVariableInPreview(
        Position position, string subject, string what, string variable) =>
        new("REP102", subject, NotSet(subject, what, variable))
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "The preview shows everything except the secret; an update needs it.",
            Cure = $"Set {variable} before the update.",
        };

    private static string NotSet(string subject, string what, string variable) =>
        $"the {what} of {subject} is in the environment variable '{variable}', which is not set.";

    private static string CredentialSubject(RepositoryCredential credential) =>
        $"repository credential '{credential.Name}'";
}
