using Infra.Foundation;

namespace Infra.Supervisors;

/// <summary>
/// Problems with the settings of supervisors and with reading them. Values that can be secret are never quoted.
/// </summary>
public static class SupervisorProblems
{
    private const string SupervisorsKey = "infra:supervisors";

    /// <summary>The cure if no supervisor is listed.</summary>
    public const string ListThem = "List the supervisors (docs/inventory.md), or set infra:inventory: recorded.";

    /// <summary>The cure if no supervisor is listed and the stack's inventory is already recorded.</summary>
    public const string ListThemForLive =
        "List the supervisors (docs/inventory.md): this run reads them, not the recording that the stack uses.";

    /// <summary>SUP001, the list of supervisors is empty.</summary>
    public static Problem NoSupervisors(Position position) =>
        new("SUP001", SupervisorsKey, $"'{SupervisorsKey}' lists no supervisor.")
        {
            Position = position,
            Consequence = "A live inventory without supervisors would look as if every cluster were deleted.",
            Cure = ListThem,
        };

    /// <summary>SUP002, a supervisor has no login or several.</summary>
    public static Problem WrongNumberOfLogins(Position position, string subject) =>
        new("SUP002", subject, $"{subject} does not have exactly one login.")
        {
            Position = position,
            Cure = "Give it one of: kubeconfig (with context), token (with server), vsphere (with server).",
        };

    /// <summary>SUP003, a supervisor has no valid https URL.</summary>
    public static Problem NotAServer(Position position, string subject) =>
        new("SUP003", subject, $"{subject} has no usable address.")
        {
            Position = position,
            Cure = "Write the API server's URL, such as server: https://supervisor.example:6443, without a user.",
        };

    /// <summary>SUP004, the certificate authority of a supervisor is not a PEM certificate.</summary>
    /// <param name="what">The file or text, as a message begins with it.</param>
    public static Problem NotACa(Position position, string subject, string what) =>
        new("SUP004", subject, $"{what}, the 'ca' of {subject}, holds no PEM certificate.")
        {
            Position = position,
            Consequence = "Without it the supervisor's certificate cannot be trusted.",
            Cure = "Name a file with the certificate authority in PEM, or write the PEM text itself.",
        };

    /// <summary>SUP005, a secret is encrypted and the run cannot decrypt it.</summary>
    /// <param name="what">The secret, such as `token`.</param>
    public static Problem EncryptedSecret(Position position, string subject, string what) =>
        new("SUP005", subject, $"the {what} of {subject} is encrypted, and only Pulumi can decrypt it.")
        {
            Position = position,
            Consequence = "A run without Pulumi cannot log in.",
            Cure = $"Name an environment variable instead, {what}: {{env: NAME}}, and set it in the pipeline.",
        };

    /// <summary>SUP006, the environment variable with a secret is not set.</summary>
    /// <param name="what">The secret, such as `token`.</param>
    public static Problem NoLoginVariable(Position position, string subject, string what, string variable) =>
        new(
            "SUP006",
            subject,
            $"the {what} of {subject} is in the environment variable '{variable}', which is not set.")
        {
            Position = position,
            Cure = $"Set {variable}, or read a recording: --inventory recorded.",
        };

    /// <summary>SUP007, the file with a secret is missing or empty.</summary>
    /// <param name="what">The secret, such as `token`.</param>
    public static Problem NoLoginFile(Position position, string subject, string what, string file) =>
        new("SUP007", subject, $"the {what} of {subject} is in the file '{file}', which cannot be read or is empty.")
        {
            Position = position,
            Cure = "Put the file there, or read a recording: --inventory recorded.",
        };

    /// <summary>SUP008, a secret is not text, a variable or a file.</summary>
    /// <param name="what">The secret, such as `token`.</param>
    public static Problem NotASecret(Position position, string subject, string what) =>
        new("SUP008", subject, $"the {what} of {subject} is neither text nor {{env: …}} nor {{file: …}}.")
        {
            Position = position,
            Cure = $"Encrypt it (pulumi config set --secret --path), or write {what}: {{env: NAME}}.",
        };

    /// <summary>SUP009, a namespace in the settings has an invalid name.</summary>
    public static Problem NotANamespace(Position position, string subject, string name, string brokenRule) =>
        new("SUP009", subject, $"namespace '{name}' of {subject} {brokenRule}.")
        {
            Position = position,
            Cure = "Write the name of a vSphere Namespace.",
        };

    /// <summary>SUP010, an API server cannot be reached.</summary>
    /// <param name="what">Why, as the end of a sentence.</param>
    public static Problem Unreachable(ReadSource source, string what) =>
        Unread(
            "SUP010",
            source,
            $"{source} {what}.",
            "Check the address, the network and the certificate authority, then run again.");

    /// <summary>SUP011, an API server rejects the login, or there is none.</summary>
    /// <param name="what">Why, as the end of a sentence.</param>
    public static Problem Unauthorized(ReadSource source, string what) =>
        Unread(
            "SUP011",
            source,
            $"{source} {what}.",
            "Renew the login: a vSphere session lasts about ten hours; a token may have expired or been revoked.") with
        {
            Kind = ProblemKind.Login,
        };

    /// <summary>SUP022, a kubeconfig is missing or not valid.</summary>
    /// <param name="what">Why, as the end of a sentence.</param>
    public static Problem UnusableKubeconfig(ReadSource source, string what, string cure) =>
        Unread("SUP022", source, $"{source} {what}.", cure);

    /// <summary>SUP012, the identity may not read something.</summary>
    /// <param name="message">The server's message; null if there is none.</param>
    public static Problem Forbidden(ReadSource source, string what, string? @namespace, string? message) =>
        Unread("SUP012", source,
            $"{source} forbids reading {what}{InNamespace(@namespace)}{(message is null ? "" : $" (403: {message})")}.",
            @namespace is null
                ? "Grant the identity the right to list them, or name the namespaces that it may see."
                : $"Grant the identity the right to list them in '{@namespace}' (Can View on the vSphere Namespace); "
                    + "if the namespace is gone, see docs/inventory.md.");

    /// <summary>SUP013, an API server responds with an error status.</summary>
    public static Problem Failed(ReadSource source, string what, string? @namespace, int status) =>
        Unread(
            "SUP013",
            source,
            $"{source} answered {status} to reading {what}{InNamespace(@namespace)}.",
            "Run again when it is healthy.");

    /// <summary>SUP014, the response is not what the API returns.</summary>
    /// <param name="how">What was returned instead.</param>
    public static Problem Garbled(ReadSource source, string what, string? @namespace, string how) =>
        Unread(
            "SUP014",
            source,
            $"{source} answered {how} to reading {what}{InNamespace(@namespace)}.",
            "Run again; if it persists, check the proxies and load balancers in between.");

    /// <summary>SUP015, reading did not finish before the deadline.</summary>
    public static Problem TooSlow(ReadSource source, TimeSpan deadline) =>
        Unread(
            "SUP015",
            source,
            $"{source} was not read within {(int)deadline.TotalSeconds} s.",
            "Run again when it is healthy.");

    /// <summary>SUP016, an API server has no cluster objects.</summary>
    public static Problem NotASupervisor(ReadSource source) =>
        Unread("SUP016", source,
            $"{source} serves neither TanzuKubernetesCluster (run.tanzu.vmware.com) nor Cluster (cluster.x-k8s.io).",
            "Check the address: it is a Kubernetes API server, but not a supervisor.");

    /// <summary>SUP017, a list expired repeatedly while it was read.</summary>
    public static Problem ListKeepsExpiring(ReadSource source, string what, string? @namespace) =>
        Unread(
            "SUP017",
            source,
            $"{source} repeatedly expired the list of {what}{InNamespace(@namespace)} while it was read.",
            "Run again when fewer clusters change.");

    /// <summary>SUP018, a list does not end.</summary>
    /// <param name="bound">The maximum number of objects.</param>
    public static Problem EndlessList(ReadSource source, string what, string? @namespace, int bound) =>
        Unread(
            "SUP018",
            source,
            $"{source} returns an endless list of {what}{InNamespace(@namespace)}: more than {bound} objects, or a "
                + "page that repeats.",
            "Check the proxies and load balancers in between.");

    /// <summary>SUP021, a name in a request is not valid, so nothing was sent.</summary>
    public static Problem UnsafeName(ReadSource source, string what, string? @namespace) =>
        Unread("SUP021", source,
            $"{source} was not asked for {what}{InNamespace(@namespace)}: a name in the request is not a valid object "
                + "name.",
            "Look for it in the settings, in the recording, and in what the server lists.");

    /// <summary>SUP101, a supervisor serves only a version that this program does not know.</summary>
    public static Problem UnknownVersion(ReadSource source, string group, string version) =>
        new(
            "SUP101",
            source.ToString(),
            $"{source} serves {group} in version {version}, which infra does not know.")
        {
            Severity = Severity.Warning,
            Consequence = "It is read anyway; a field may have moved.",
            Cure = "Compare the inventory with a recording before the first update.",
        };

    private static Problem Unread(string code, ReadSource source, string what, string cure) =>
        new(code, source.ToString(), char.ToLowerInvariant(what[0]) + what[1..])
        {
            Consequence = source.Consequence,
            Cure = cure,
        };

    private static string InNamespace(string? @namespace) => @namespace is null ? "" : $" in namespace '{@namespace}'";
}
