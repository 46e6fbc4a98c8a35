namespace Workflows.Jsonata.Evaluation;

/// <summary>Values that come together under one key: the one itself, or an array of all, with arrays among them flattened.</summary>
internal struct GroupedItems
{
    private Json only;
    private ItemBuilder all;
    private bool isArray;

    public void Add(Json item)
    {
        if (item.IsUndefined)
        {
            return;
        }
        if (only.IsUndefined && !isArray)
        {
            only = item;
            return;
        }
        if (!isArray)
        {
            isArray = true;
            all = new ItemBuilder(4);
            all.AddRange(Sequence.ItemsOf(in only));
        }
        all.AddRange(Sequence.ItemsOf(in item));
    }

    public readonly Json ToContext() => isArray ? all.ToArray() : only;
}
