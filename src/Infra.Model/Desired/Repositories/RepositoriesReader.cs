using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// Reads the list `infra:repositories`. A secret in it is encrypted, or `env:` names the environment variable that
/// contains it.
/// </summary>
/// <param name="environment">Returns the value of an environment variable; null if it is not set.</param>
/// <param name="isPreview">True if missing secrets are only warnings, because a preview does not show them.</param>
/// <param name="problems">Receives the problems.</param>
public sealed class RepositoriesReader(Func<string, string?> environment, bool isPreview, ProblemList problems)
{
    private const string Item = "an item of 'infra:repositories'";

    private static readonly SecretText Unknown = new(SecretText.Mask);

    private readonly ProblemList _problems = problems.Scope();

    /// <summary>
    /// The credentials, ordered by name. Returns none and adds the problems if one of them has an error.
    /// </summary>
    public ImmutableArray<RepositoryCredential> Read(YamlList list)
    {
        var credentials = new List<RepositoryCredential>();
        foreach (var item in list.Items)
        {
            if (item is not YamlMap map)
                _problems.Add(FileProblems.WrongKind("infra:repositories", item.Position, Item, "a map", item.Kind));
            else if (ReadCredential(map) is { } credential) credentials.Add(credential);
        }

        ReportDuplicates(credentials, credential => credential.Name, RepositoryProblems.DuplicateCredential);
        // A repository may have one credential for each of several projects.
        ReportDuplicates(
            credentials,
            credential => $"{RepositoryAddress.Normal(credential.Url)}\n{credential.IsPrefix}\n{credential.Project}",
            RepositoryProblems.RepositoryWithTwoCredentials);
        return _problems.HasErrors
            ? []
            : [.. credentials.OrderBy(credential => credential.Name, StringComparer.Ordinal)];
    }

    private RepositoryCredential? ReadCredential(YamlMap map)
    {
        var name = (map.Find("name") as YamlScalar)?.Text;
        var subject = name is null ? Item : $"repository credential '{name}'";
        var reader = new MapReader(map, subject, _problems) { QuotesValues = false };
        reader.Text("name");
        var (url, prefix) = (reader.OptionalText("url"), reader.OptionalText("urlPrefix"));
        var isHelm = reader.OptionalChoice("type", "git", "helm") is "helm";
        var isOci = reader.OptionalFlag("enableOCI") is true;
        var (login, isLoginSound) = LoginOf(reader, subject);
        var credential = new RepositoryCredential
        {
            Name = name ?? "",
            Url = url ?? prefix ?? "",
            IsPrefix = prefix is not null,
            Kind = !isHelm ? RepositoryKind.Git : isOci ? RepositoryKind.Oci : RepositoryKind.Helm,
            Login = login,
            Project = reader.OptionalText("project"),
            Insecure = reader.OptionalFlag("insecure") is true,
            ForceHttpBasicAuth = reader.OptionalFlag("forceHttpBasicAuth") is true,
            EnableLfs = reader.OptionalFlag("enableLfs") is true,
            Proxy = reader.Optional("proxy") is { } proxy ? Secret(proxy, "proxy", subject) : null,
            Position = map.Position,
        };
        reader.Finish();
        if (url is null == prefix is null) _problems.Add(RepositoryProblems.NotOneAddress(map.Position, subject));
        else CheckAddress(credential, subject);
        if (name is not null && KubernetesNames.BrokenLabelRule($"repository-{name}") is { } rule)
            _problems.Add(RepositoryProblems.BadCredentialName(map.Position, name, rule));
        if (isLoginSound) CheckUse(credential, isOci, subject);
        return name is null || url is null == prefix is null ? null : credential;
    }

    private (RepositoryLogin? Login, bool IsSound) LoginOf(MapReader reader, string subject)
    {
        var (user, password) = (reader.Optional("username"), reader.Optional("password"));
        var (key, token) = (reader.Optional("sshPrivateKey"), reader.Optional("bearerToken"));
        var ways = new[] { user ?? password, key, token }.Count(way => way is not null);
        if (ways > 1 || user is null != password is null)
        {
            _problems.Add(RepositoryProblems.NotOneRepositoryLogin(reader.Position, subject));
            return (null, false);
        }

        RepositoryLogin? login = (user, key, token) switch
        {
            ({ } name, _, _) =>
                new RepositoryLogin.Password(Secret(name, "username", subject), Secret(password!, "password", subject)),
            (_, { } secret, _) => new RepositoryLogin.SshKey(Secret(secret, "sshPrivateKey", subject)),
            (_, _, { } secret) => new RepositoryLogin.Bearer(Secret(secret, "bearerToken", subject)),
            _ => null,
        };
        return (login, true);
    }

    // Do not quote an invalid address: it may be a secret in the wrong field.
    private void CheckAddress(RepositoryCredential credential, string subject)
    {
        var brokenRule = RepositoryAddress.HoldsLogin(credential.Url)
            ? "contains a login, which everyone could see"
            : RepositoryReader.BrokenUrlRule(credential.Kind, credential.Url);
        if (brokenRule is not null)
            _problems.Add(RepositoryProblems.BadCredentialAddress(credential.Position, subject, brokenRule));
    }

    private void CheckUse(RepositoryCredential credential, bool isOci, string subject)
    {
        var isSsh = RepositoryAddress.IsSsh(credential.Url);
        var needed = credential.Login switch
        {
            RepositoryLogin.SshKey when !isSsh => "a key is for an address over ssh",
            RepositoryLogin.Password when isSsh => "a password is for an address over https",
            RepositoryLogin.Bearer when isSsh || credential.Kind is not RepositoryKind.Git =>
                "a bearer token is for git over https",
            _ => null,
        };
        if (needed is not null && credential.Url.Length > 0)
            _problems.Add(RepositoryProblems.LoginOfAnotherAddress(credential.Position, subject, needed));

        void NeedsFor(bool isSet, string key, bool works, string condition)
        {
            if (isSet && !works)
            {
                _problems.Add(
                    RepositoryProblems.CredentialKeyWithoutEffect(credential.Position, subject, key, condition));
            }
        }

        NeedsFor(isOci, "enableOCI", credential.Kind is RepositoryKind.Oci, "'type: helm'");
        NeedsFor(
            credential.EnableLfs,
            "enableLfs",
            credential is { Kind: RepositoryKind.Git, IsPrefix: false },
            "a 'url' of git");
        NeedsFor(credential.Insecure, "insecure", !credential.IsPrefix, "a 'url'");
        NeedsFor(credential.Project is not null, "project", !credential.IsPrefix, "a 'url'");
        NeedsFor(
            credential.ForceHttpBasicAuth,
            "forceHttpBasicAuth",
            credential.Login is RepositoryLogin.Password,
            "'username' and 'password'");
    }

    private SecretText Secret(YamlNode node, string what, string subject)
    {
        switch (SecretReference.Parse(node))
        {
            case SecretReference.Text text:
                return text.Value;
            case SecretReference.Encrypted:
                return Unknown;
            case SecretReference.Variable variable:
                if (environment(variable.Name) is { Length: > 0 } value) return new(value);
                _problems.Add(isPreview
                    ? RepositoryProblems.NoCredentialVariableInPreview(node.Position, subject, what, variable.Name)
                    : RepositoryProblems.NoCredentialVariable(node.Position, subject, what, variable.Name));
                return Unknown;
            default:
                _problems.Add(RepositoryProblems.NotACredential(node.Position, subject, what));
                return Unknown;
        }
    }

    private void ReportDuplicates(
        List<RepositoryCredential> credentials,
        Func<RepositoryCredential, string> key,
        Func<RepositoryCredential, RepositoryCredential, Problem> problem)
    {
        foreach (var same in credentials.GroupBy(key, StringComparer.Ordinal))
        {
            foreach (var second in same.Skip(1)) _problems.Add(problem(same.First(), second));
        }
    }
}
