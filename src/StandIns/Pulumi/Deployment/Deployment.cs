namespace Pulumi;

/// <summary>One run of a program, with its resources, outputs and messages.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> AmbientInstance = new();

    private readonly ResourceRegistrar _registrar;

    private Deployment(DeploymentSettings settings, IMonitor monitor, IEngine engine)
    {
        Settings = settings;
        Config = ConfigValues.FromEnvironment();
        Log = new(engine, Tasks);
        Features = new(monitor);
        _registrar = new(this, monitor);
    }

    public static DeploymentInstance Instance
    {
        get => AmbientInstance.Value ?? throw new InvalidOperationException(
            "Trying to acquire Deployment.Instance before 'Run' was called.");
        internal set
        {
            if (AmbientInstance.Value is not null)
            {
                throw new InvalidOperationException(
                    "Deployment.Instance should only be set once at the beginning of a 'Run' call.");
            }

            AmbientInstance.Value = value;
        }
    }

    internal static Deployment? Current => AmbientInstance.Value?.Deployment;

    internal static Deployment CurrentOrThrow => Instance.Deployment;

    internal DeploymentSettings Settings { get; }

    internal ConfigValues Config { get; }

    internal RunTasks Tasks { get; } = new();

    internal EngineLog Log { get; }

    internal MonitorFeatures Features { get; }

    internal string RootName => $"{Settings.Project}-{Settings.Stack}";

    /// <summary>Null until the stack is constructed, which is the first resource of a run.</summary>
    internal Stack? Stack { get; set; }

    internal void Register(Resource resource, ResourceArgs args, ResourceOptions options) =>
        Tasks.Add(_registrar.RegisterAsync(resource, args, options));

    internal void RegisterOutputs(Resource resource) => Tasks.Add(_registrar.RegisterOutputsAsync(resource));
}
