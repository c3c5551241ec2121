using Infra.Model;

namespace Infra.Offline;

/// <summary>What a run would do to one object.</summary>
public abstract record Change(ManifestKey Key)
{
    /// <summary>The manifest that says whose the object is: the new one, or the old one when there is no new one.</summary>
    public abstract Manifest Manifest { get; }

    public sealed record Create(Manifest After) : Change(After.Key)
    {
        public override Manifest Manifest => After;
    }

    public sealed record Update(Manifest Before, Manifest After) : Change(After.Key)
    {
        public override Manifest Manifest => After;
    }

    public sealed record Delete(Manifest Before) : Change(Before.Key)
    {
        public override Manifest Manifest => Before;
    }

    public sealed record Same(Manifest After) : Change(After.Key)
    {
        public override Manifest Manifest => After;
    }
}
